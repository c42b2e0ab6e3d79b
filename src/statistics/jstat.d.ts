/** What is used of jStat, which ships no types. */
declare module "jstat" {
  const jstat: {
    readonly jStat: {
      readonly normal: { readonly inv: (probability: number, mean: number, deviation: number) => number };
      readonly studentt: { readonly inv: (probability: number, freedom: number) => number };
    };
  };
  export default jstat;
}
