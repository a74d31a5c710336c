using System.Collections.Concurrent;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Scripting;

/// <summary>Compiled programs by their text, so that validating, compiling and running the same script compiles it once.</summary>
internal static class ScriptPrograms
{
    // Definitions are not trusted: what the cache may hold is bounded in number and in size of each text.
    private const int MaxPrograms = 4096;
    private const int MaxSourceLength = 4096;

    private static readonly ConcurrentDictionary<string, ScriptProgram> Programs = new(StringComparer.Ordinal);

    // Counted here because the dictionary's own count takes all its locks.
    private static int _count;

    /// <summary>The program of a text.</summary>
    /// <exception cref="ScriptException">The text has a syntax error or an unsupported construct.</exception>
    public static ScriptProgram Compile(string source)
    {
        if (Programs.TryGetValue(source, out var known))
            return known;
        var program = ScriptProgram.Compile(source);
        if (source.Length > MaxSourceLength)
            return program;
        if (Interlocked.Increment(ref _count) > MaxPrograms)
        {
            Programs.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        return Programs.GetOrAdd(source, program);
    }
}
