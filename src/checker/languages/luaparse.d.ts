declare module 'luaparse' {
  const luaparse: {
    parse(
      text: string,
      options: {
        luaVersion: '5.1' | '5.2' | '5.3' | 'LuaJIT'
        extendedIdentifiers: boolean
        comments: boolean
        scope: boolean
        locations: boolean
        ranges: boolean
      },
    ): unknown
  }
  export default luaparse
}
