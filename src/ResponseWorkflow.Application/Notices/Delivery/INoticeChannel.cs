namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>A way by which notices leave the product. Must be safe for use by several threads.</summary>
public interface INoticeChannel
{
    /// <summary>Its name, one of <see cref="Kinds.NoticeChannels.Delivered"/>.</summary>
    string Name { get; }

    /// <summary>Whether an operator has set it up. Nothing is written for one that is not.</summary>
    bool IsConfigured { get; }

    /// <summary>What it goes to, without secrets, such as the gateway's host; empty when it is not set up.</summary>
    string Target { get; }

    /// <summary>Where somebody is reached; null when that is not known.</summary>
    string? AddressOf(NoticeAddressee person);

    /// <summary>Hands a message to the gateway. The same one may come again when it is not known whether the gateway took it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">The time of the attempt is over.</param>
    /// <returns>What the gateway said, in short.</returns>
    /// <exception cref="ChannelException">It was not taken.</exception>
    Task<string> SendAsync(ChannelMessage message, CancellationToken cancellationToken);
}
