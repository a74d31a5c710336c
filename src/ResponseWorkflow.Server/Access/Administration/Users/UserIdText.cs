using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>The id of a user in an address.</summary>
internal static class UserIdText
{
    /// <summary>The id, if it can be one.</summary>
    /// <exception cref="RefusedException"><c>user.unknown</c>.</exception>
    public static string Read(string text) => RouteText.CanBeId(text) ? text : throw new RefusedException(ApiRefusals.Unknown("user", "用户", text, "userId"));

    /// <summary>An id of something that belongs to a user; a text that can be none means nothing that there is.</summary>
    public static string ReadPart(string text) => RouteText.CanBeId(text) ? text : "";
}
