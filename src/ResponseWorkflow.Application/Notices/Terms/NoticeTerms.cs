using System.Collections.Concurrent;
using ResponseWorkflow.Application.Notices.CallOuts;
using ResponseWorkflow.Application.Notices.Kinds;

namespace ResponseWorkflow.Application.Notices.Terms;

/// <summary>The kinds, texts and rules of call-outs that are in force. Safe for use by several threads.</summary>
public sealed class NoticeTerms
{
    private readonly Dictionary<string, NoticeKind> _kinds;
    private readonly Dictionary<string, NoticeText> _texts;
    private readonly ConcurrentDictionary<string, CompiledText?> _compiled = new(StringComparer.Ordinal);

    /// <summary>Puts them together.</summary>
    /// <param name="generation">Counts the changes.</param>
    /// <param name="kinds">The kinds, in the order in which pages show them.</param>
    /// <param name="texts">The texts by <see cref="NoticeSubject"/>.</param>
    /// <param name="callOuts">The rules of call-outs, in the order in which pages show them.</param>
    internal NoticeTerms(long generation, IReadOnlyList<NoticeKind> kinds, Dictionary<string, NoticeText> texts, IReadOnlyList<CallOutRule> callOuts)
    {
        (Generation, Kinds, _texts, CallOuts) = (generation, kinds, texts, callOuts);
        _kinds = kinds.ToDictionary(static kind => kind.Key, StringComparer.Ordinal);
    }

    /// <summary>Counts the changes; 0 for what the product brings.</summary>
    public long Generation { get; }

    /// <summary>The kinds, in the order in which pages show them.</summary>
    public IReadOnlyList<NoticeKind> Kinds { get; }

    /// <summary>The rules of call-outs, in the order in which pages show them.</summary>
    public IReadOnlyList<CallOutRule> CallOuts { get; }

    /// <summary>A kind; null when there is none.</summary>
    public NoticeKind? Kind(string key) => _kinds.GetValueOrDefault(key);

    /// <summary>A text as it is stored; null when there is none for the channel.</summary>
    public NoticeText? Text(string kind, string channel, string language) => _texts.GetValueOrDefault(NoticeSubject.Text(kind, channel, language));

    /// <summary>The text that is used: that of the channel, or else that of the pages.</summary>
    internal CompiledText TextFor(string kind, string channel, string language) =>
        Compiled(NoticeSubject.Text(kind, channel, language)) ?? Compiled(NoticeSubject.Text(kind, NoticeChannels.InApp, language)) ?? CompiledText.Bare;

    private CompiledText? Compiled(string subject) => _compiled.GetOrAdd(subject, static (one, texts) => texts.TryGetValue(one, out var text) ? CompiledText.Of(text) : null, _texts);
}
