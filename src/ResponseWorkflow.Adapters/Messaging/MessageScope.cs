using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Liquid;

namespace ResponseWorkflow.Adapters.Messaging;

/// <summary>The names that fields of requests may use.</summary>
/// <param name="message">The message.</param>
/// <param name="text">Its text, as long as the gateway takes it.</param>
internal sealed class MessageScope(ChannelMessage message, string text) : ILiquidScope
{
    /// <inheritdoc/>
    public bool TryResolve(string name, out LiquidBinding binding)
    {
        DataValue? value = name switch
        {
            "to" => message.Address,
            "text" => text,
            "title" => message.Title,
            "id" => message.Id,
            "kind" => message.Kind,
            "language" => message.Language,
            _ => null,
        };
        binding = value is { } found ? LiquidBinding.Of(found) : default;
        return value is not null;
    }
}
