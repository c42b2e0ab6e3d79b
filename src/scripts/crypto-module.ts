/** Of Node's `crypto` the MD5 that HumanEval/162 asks for, as the body of a function that returns it. */
export const CRYPTO_MODULE = `
const SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
const STEPS = [(i) => i, (i) => 5 * i + 1, (i) => 3 * i + 5, (i) => 7 * i];
const MIXES = [(x, y, z) => (x & y) | (~x & z), (x, y, z) => (x & z) | (y & ~z), (x, y, z) => x ^ y ^ z, (x, y, z) => y ^ (x | ~z)];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);
function md5(text) {
  const bytes = Array.from(unescape(encodeURIComponent(text)), (c) => c.charCodeAt(0));
  const words = new Array((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  for (const [i, byte] of [...bytes, 128].entries()) words[i >> 2] |= byte << (i % 4 * 8);
  words[words.length - 2] = bytes.length * 8 | 0;
  words[words.length - 1] = Math.floor(bytes.length / 2 ** 29);
  let state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let at = 0; at < words.length; at += 16) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i += 1) {
      const round = i >> 4;
      const mixed = (a + MIXES[round](b, c, d) + SINES[i] + words[at + STEPS[round](i) % 16]) | 0;
      const shift = SHIFTS[round][i % 4];
      [a, b, c, d] = [d, (b + ((mixed << shift) | (mixed >>> (32 - shift)))) | 0, b, c];
    }
    state = [a, b, c, d].map((word, i) => (word + state[i]) | 0);
  }
  return state.flatMap((word) => [0, 8, 16, 24].map((by) => ((word >>> by) & 255).toString(16).padStart(2, "0"))).join("");
}
function createHash(name) {
  if (String(name).toLowerCase() !== "md5") throw new Error("Digest method not supported");
  let all = "";
  const hash = {
    update(text) { if (typeof text !== "string") throw new TypeError("only strings are hashed"); all += text; return hash; },
    digest(encoding) { if (encoding !== "hex") throw new Error("only hex is given"); return md5(all); },
  };
  return hash;
}
return { createHash };`;
