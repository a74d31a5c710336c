using ResponseWorkflow.Expressions.Liquid;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>A gateway of short messages that is called by HTTP. What it wants to have in a request is set, so that no gateway needs a program of its own.</summary>
public sealed class SmsOptions
{
    /// <summary>Its address; empty when there is none.</summary>
    public string Url { get; set; } = "";

    /// <summary>Whether the fields are sent as a form (<c>application/x-www-form-urlencoded</c>) instead of as JSON.</summary>
    public bool IsForm { get; set; }

    /// <summary>
    /// The fields of the request by name. Their values are Liquid templates over <c>to</c>, <c>text</c>, <c>title</c>, <c>id</c>, <c>kind</c> and <c>language</c>; secrets such as a key of the gateway
    /// stand here too. Without fields: <c>to</c>, <c>text</c> and <c>id</c>.
    /// </summary>
    public IDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Headers of the request, such as <c>Authorization</c>.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What a successful answer contains, for gateways that answer 200 to everything; empty when the status tells.</summary>
    public string SuccessContains { get; set; } = "";

    /// <summary>The longest text, in characters; what is longer is cut. 500.</summary>
    public int MaxLength { get; set; } = 500;

    internal IReadOnlyDictionary<string, string> EffectiveFields { get => Fields.Count > 0 ? new Dictionary<string, string>(Fields, StringComparer.Ordinal) : Usual; }

    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal) { ["to"] = "{{ to }}", ["text"] = "{{ text }}", ["id"] = "{{ id }}" };

    internal string? Fault()
    {
        if (Url.Length == 0)
            return null;
        if (!MessagingOptions.IsAddress(Url))
            return "Messaging:Sms:Url must be an address that begins with http:// or https://.";
        if (MaxLength < 1)
            return "Messaging:Sms:MaxLength must be at least 1.";
        foreach (var (name, template) in EffectiveFields)
        {
            try
            {
                LiquidTemplate.Compile(template);
            }
            catch (ScriptException exception)
            {
                return $"Messaging:Sms:Fields:{name} is no template: {exception.Reason}";
            }
        }

        return null;
    }
}
