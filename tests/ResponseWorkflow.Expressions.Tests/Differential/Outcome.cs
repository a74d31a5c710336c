namespace ResponseWorkflow.Expressions.Tests.Differential;

/// <summary>Compares what the two engines say of a program.</summary>
internal static class Outcome
{
    /// <summary>Whether a limit ended the program in one of the engines; limits differ, so such a program proves nothing.</summary>
    public static bool IsExhausted(string outcome) => outcome.StartsWith("exhausted", StringComparison.Ordinal);

    /// <summary>Whether the engines disagree.</summary>
    public static bool Differs(string expected, string actual) =>
        !(expected == "throws a value without text" && actual.StartsWith("throws #<", StringComparison.Ordinal)) && !IsExhausted(expected) && !IsExhausted(actual) && !string.Equals(Normal(expected), Normal(actual), StringComparison.Ordinal);

    // The writers of JSON escape different characters; the values are what counts.
    private static string Normal(string outcome) =>
        outcome.StartsWith("value ", StringComparison.Ordinal) || outcome.StartsWith("throws {", StringComparison.Ordinal) || outcome.StartsWith("throws [", StringComparison.Ordinal)
            ? outcome[..6] + NormalJson(outcome[6..].TrimStart())
            : outcome;

    private static string NormalJson(string text)
    {
        try
        {
            return Data.DataJson.ToJson(Data.DataJson.Parse(text));
        }
        catch (System.Text.Json.JsonException)
        {
            // A thrown text may begin like JSON.
            return text;
        }
    }
}
