using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Expressions.Liquid;

namespace ResponseWorkflow.Application.Notices.Terms;

/// <summary>A text, ready to be filled in.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its body.</param>
/// <param name="NamesRecipient">Whether it says something else to each recipient.</param>
internal sealed record CompiledText(LiquidTemplate Title, LiquidTemplate Body, bool NamesRecipient)
{
    private const string Recipient = "recipient";

    /// <summary>What stands in for a kind that has no text.</summary>
    public static CompiledText Bare { get; } = Of(new NoticeText("{{ case.number }} {{ case.title }} {{ task.title }}", "{{ act.reason }}"));

    /// <summary>Compiles a text.</summary>
    /// <exception cref="Expressions.Scripts.ScriptException">It is no template.</exception>
    public static CompiledText Of(NoticeText text)
    {
        var (title, body) = (LiquidTemplate.Compile(text.Title), LiquidTemplate.Compile(text.Body));
        return new CompiledText(title, body, title.References.Concat(body.References).Any(static one => one.Name == Recipient));
    }
}
