using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Hosting;

/// <summary>Tells failures that an operator can mend from errors of the program.</summary>
internal static class StartFailure
{
    /// <summary>One line about what keeps the program from starting; null when it is an error of the program, whose place must be shown.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        StartRefusedException refused => refused.Message,
        OptionsValidationException wrong => string.Join(' ', wrong.Failures),
        InvalidDataException or FormatException => $"The settings cannot be read: {OneLine(exception)}",

        // Kestrel says which address is in use, may not be used or cannot be understood.
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{OneLine(exception)} Choose another address with the setting Urls.",
        _ => null,
    };

    private static string OneLine(Exception exception) => exception.InnerException is { } inner
        ? $"{exception.Message} {inner.Message}".ReplaceLineEndings(" ")
        : exception.Message.ReplaceLineEndings(" ");
}
