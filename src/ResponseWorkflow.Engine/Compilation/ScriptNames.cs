using System.Text;

namespace ResponseWorkflow.Engine.Compilation;

/// <summary>How names of variables, inputs, outputs and activities look inside accessor functions of scripts.</summary>
public static class ScriptNames
{
    /// <summary>
    /// The name in Pascal case: <c>order_count</c> and <c>order count</c> give <c>OrderCount</c>, <c>amount</c> gives <c>Amount</c>.
    /// Characters that cannot stand in an identifier are left out.
    /// </summary>
    public static string Pascal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IsPascal(name))
            return name;
        var result = new StringBuilder(name.Length);
        var upper = true;
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character != '$')
            {
                upper = true;
                continue;
            }

            result.Append(upper ? char.ToUpperInvariant(character) : character);
            upper = false;
        }

        return result.ToString();
    }

    private static bool IsPascal(string name)
    {
        if (name.Length == 0 || char.IsLower(name[0]))
            return false;
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character != '$')
                return false;
        }

        return true;
    }
}
