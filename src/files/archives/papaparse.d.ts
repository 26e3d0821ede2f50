/**
 * The one function of papaparse that the pure rooms use. Its own types bring those of node and the browser along, which the pure rooms must
 * not see; `tsconfig.pure.json` puts this in their place.
 */
declare const Papa: {
  parse(text: string, options: { readonly header: false; readonly skipEmptyLines: 'greedy' | boolean }): { readonly data: string[][] }
}
export default Papa
