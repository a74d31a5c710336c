using System.Text;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>Turns names into other spellings of themselves.</summary>
internal static class Words
{
    /// <summary>A class or property name as a title: <c>HttpEndpoint</c> gives <c>Http Endpoint</c>, <c>RunHTTPCall</c> gives <c>Run HTTP Call</c>.</summary>
    public static string Spaced(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                text.Append(' ');
            text.Append(name[i]);
        }

        return text.ToString();
    }

    /// <summary>The JSON property of a name: its first letter in lower case.</summary>
    public static string Camel(string name) => name.Length == 0 || char.IsLower(name[0]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The name of a JSON property: its first letter in upper case.</summary>
    public static string Capitalized(string name) => name.Length == 0 || char.IsUpper(name[0]) ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
