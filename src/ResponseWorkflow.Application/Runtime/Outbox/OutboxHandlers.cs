using System.Collections.Frozen;
using ResponseWorkflow.Application.Runtime.Outbox.Children;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>The kinds of call that this node can make.</summary>
internal sealed class OutboxHandlers
{
    private readonly FrozenDictionary<string, IOutboxHandler> _handlers;

    /// <summary>Knows the registered handlers.</summary>
    /// <exception cref="InvalidOperationException">Two handlers are registered for one kind.</exception>
    public OutboxHandlers(IEnumerable<IOutboxHandler> handlers)
    {
        var all = handlers.ToArray();
        if (all.GroupBy(static handler => handler.Kind, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"More than one handler is registered for calls of the kind '{twice.Key}'.");
        _handlers = all.ToFrozenDictionary(static handler => handler.Kind, StringComparer.Ordinal);
    }

    /// <summary>Who makes calls of that kind; null when nobody here does.</summary>
    public IOutboxHandler? Find(string kind) => _handlers.GetValueOrDefault(kind);

    /// <summary>What is known of that kind.</summary>
    public IOutboxKind KindOf(string kind) => kind == OutboxKinds.Workflow ? ChildCallKind.Instance : (IOutboxKind?)Find(kind) ?? UnknownKind.Of(kind);
}
