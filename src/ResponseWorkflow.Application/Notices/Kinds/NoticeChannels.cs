namespace ResponseWorkflow.Application.Notices.Kinds;

/// <summary>The names of channels, as kinds, choices and rule rows of time limits have them.</summary>
public static class NoticeChannels
{
    /// <summary>On the pages; every notice is there.</summary>
    public const string InApp = "in-app";

    /// <summary>Short message.</summary>
    public const string Sms = "sms";

    /// <summary>Electronic mail.</summary>
    public const string Email = "e-mail";

    /// <summary>A call of another system.</summary>
    public const string Webhook = "webhook";

    /// <summary>Those that notices are delivered by.</summary>
    public static IReadOnlyList<string> Delivered { get; } = [Sms, Email, Webhook];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [InApp, .. Delivered];
}
