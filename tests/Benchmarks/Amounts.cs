using System.Globalization;

namespace Benchmarks;

/// <summary>How much of what is measured, where it is not the usual amount: arguments such as <c>retimed=5000</c>.</summary>
internal sealed class Amounts
{
    private readonly Dictionary<string, int> _given;

    private Amounts(Dictionary<string, int> given) => _given = given;

    /// <summary>Reads those among the arguments.</summary>
    public static Amounts Read(IEnumerable<string> arguments) => new(
        arguments.Select(static argument => argument.Split('=', 2)).Where(static parts => parts.Length == 2)
            .ToDictionary(static parts => parts[0], static parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase));

    /// <summary>An amount.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="usual">What it is when nothing is given.</param>
    public int Of(string name, int usual) => _given.GetValueOrDefault(name, usual);
}
