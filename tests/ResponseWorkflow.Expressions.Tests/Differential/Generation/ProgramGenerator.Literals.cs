namespace ResponseWorkflow.Expressions.Tests.Differential.Generation;

/// <summary>Literals: the values at which conversions and limits turn.</summary>
internal sealed partial class ProgramGenerator
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "2", "3", "5", "7", "10", "42", "100", "255", "1000", "-3", "-7", "0.5", "-0.5", "1.5", "2.5", "-1.5", "0.1", "0.2", "0.3", "1.005", "3.14159",
        "123.456", "1e3", "1e21", "1e-7", "1.7976931348623157e308", "5e-324", "9007199254740991", "9007199254740993", "2147483647", "2147483648", "-2147483649", "4294967295",
        "4294967296", "0x1F", "0b101", "0o17", "1_000", "NaN", "Infinity", "-Infinity", "1700000000000", "86400000",
    ];

    private static readonly string[] Texts =
    [
        "''", "' '", "'a'", "'b'", "'A'", "'abc'", "'Hello World'", "'x'", "'y'", "'0'", "'1'", "'-1'", "'10'", "'9'", "'01'", "' 12 '", "'3.5'", "'1e3'", "'0x10'", "'0b1'", "'Infinity'",
        "'-Infinity'", "'NaN'", "'null'", "'undefined'", "'true'", "'length'", "'a,b,,c'", "'a-b_c d'", "'foo bar foo'", "'aaa'", "'abcabc'", "'é'", "'客户'", "'😀'", "'a😀b'", "'\\ud83d'",
        "'\\n'", "'a\\nb'", "'\\t x\\u00a0'", "'ß'", "'İ'", "'ﬁ'", "'2026-01-31'", "'2026-02-29'", "'2024-02-29T12:30:45.678Z'", "'2026-03-04T05:06'", "'2026-03-04T05:06:07+08:00'", "'2020-13-01'",
        "'The quick brown fox'", "'%41%zz'", "'a=1&b=2'", "'$&'", "'$1-$2'", "'$$'", "'$`'", "'{}'", "'[1,2]'", "'constructor'", "'toString'", "'1.5.2'", "'١'", "'_'",
    ];

    // Only the forms that the language itself defines: beyond them every engine reads dates its own way.
    private static readonly string[] DateTexts =
    [
        "'2026-01-31'", "'2026-02-29'", "'2024-02-29T12:30:45.678Z'", "'2026-03-04T05:06'", "'2026-03-04T05:06:07+08:00'", "'2020-13-01'", "'2026'", "'2026-07'", "'+012026-01-01T00:00:00Z'",
        "'2026-03-04T24:00:00Z'", "'2026-03-04T05:06:07.1Z'", "'-000001-01-01T00:00:00Z'", "'2026-03-04T05:06:07-09:30'", "'1969-12-31T23:59:59.999Z'",
    ];

    private static readonly string[] Json =
    [
        "'{\"a\":1,\"b\":[1,2,{\"c\":null}]}'", "'[1,\"2\",true,null]'", "'{\"x\":{\"y\":{\"z\":1}}}'", "'\"text\"'", "' 12 '", "'{\"a\":1,\"a\":2}'", "'[1,]'", "'{a:1}'", "'01'", "'-0'",
        "'1e400'", "'\"\\\\u0041\\\\n\"'", "'[[[[]]]]'", "'nul'", "''",
    ];

    private static readonly string[] Patterns =
    [
        "/a/", "/b+/", "/[a-c]+/", "/\\d+/", "/\\w+/", "/\\s/", "/^a/", "/c$/", "/(a)(b)?/", "/(?:o|b)+/", "/(?<first>\\w)(?<rest>\\w*)/", "/./", "/[^a]/", "/\\bfoo\\b/", "/x*/", "/(?=b)/",
        "/(?<!a)b/", "/(\\w)\\1/", "/a|b|/", "/o{1,2}/", "/.*?b/", "/[\\d-]+/", "/()/", "/(?<y>\\d{4})-(?<m>\\d\\d)/", "/^$/", "/[]/", "/[^]/", "/\\u0061/", "/a.b/s", "/^b/m", "/A/i", "/é/i",
        "/\\ud83d/", "/😀/u", "/\\u{1F600}/u", "/\\p{L}+/u", "/\\W/", "/\\B/", "/\\./", "/[\\w.]+@[\\w.]+/", "/(a(b(c)?)?)/", "/(z)|(a)/", "/a/y", "/b/gy",
    ];

    private static readonly string[] GlobalPatterns =
        ["/a/g", "/[a-c]/g", "/\\d/g", "/\\w+/g", "/\\s+/g", "/(o)(.)?/g", "/x*/g", "/(?:)/g", "/./g", "/./gu", "/^/gm", "/$/gm", "/(?<n>\\w)/g", "/A/gi", "/\\b/g", "/b|/g"];

    private string Small() => Pick(["0", "1", "2", "2", "3", "3", "4", "5"]);

    private SourceNode Literal(Sort sort)
    {
        switch (sort)
        {
            case Sort.Number:
                return Chance(30) ? Small() : Pick(Numbers) is var number && number[0] == '-' ? $"({number})" : number;
            case Sort.Text:
                return Pick(Texts);
            case Sort.Flag:
                return Pick(["true", "false"]);
            case Sort.List:
                return Pick(["[]", "[1, 2, 3]", "[3, 1, 2]", "['b', 'a', 'c']", "[10, 9, 1, '8']", "[1, [2, [3, [4]]]]", "[undefined, null, NaN]", "[, 1, , 2]", "[[1, 'a'], [2, 'b']]", "[{ x: 1 }, { x: 2 }]", "[true, 'x', 0.5]", "new Array(3)"]);
            case Sort.Record:
                return Pick(["{}", "{ x: 1 }", "{ x: 'a', y: 2 }", "{ b: 1, a: 2, 1: 3, 0: 4 }", "{ x: { y: { z: 1 } } }", "{ valueOf() { return 7; } }", "{ toString() { return 'str'; } }", "{ toJSON() { return 'j'; } }", "{ get x() { return 5; } }", "{ length: 2, 0: 'p', 1: 'q' }", "{ x: undefined, y: null }", "Object.create(null)", "Object.create({ x: 9 })", "new Error('e')"]) is var text && text[0] == '{' ? $"({text})" : text;
            case Sort.Map:
                return Pick(["new Map()", "new Map([[1, 'a'], ['1', 'b'], [NaN, 'c']])", "new Map([['x', 1]])"]);
            case Sort.Set:
                return Pick(["new Set()", "new Set([1, '1', 1, NaN, NaN])", "new Set('hello')"]);
            case Sort.Date:
                return Pick(["new Date(0)", "new Date(1700000000000)", "new Date(2026, 0, 31)", "new Date('2024-02-29T12:30:45.678Z')", "new Date(NaN)", "new Date(1999, 11, 31, 23, 59, 59, 999)", "new Date(99, 1)", "new Date('2026-01-01')"]);
            case Sort.Pattern:
                return Chance(60) ? Pick(Patterns) : Pick(GlobalPatterns);
            default:
                return Chance(25) ? Pick(["undefined", "null", "NaN", "void 0"]) : Literal((Sort)_random.Next(1, (int)Sort.Pattern + 1));
        }
    }
}
