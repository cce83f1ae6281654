declare module 'snowball-stemmers' {
  const snowball: {
    readonly newStemmer: (algorithm: string) => { readonly stem: (word: string) => string }
  }
  export default snowball
}
