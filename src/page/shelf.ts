/** Keeps each item once, and says where it lies. */
export class Shelf<Item> {
  readonly items: Item[] = [];
  readonly #places = new Map<string, number>();

  place(item: Item): number {
    const key = JSON.stringify(item);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}
