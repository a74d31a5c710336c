using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.Documents;

/// <summary>The language in which a document is asked for.</summary>
internal static class DocumentLanguage
{
    /// <summary>Whether it is English; the language of the request where none is named.</summary>
    /// <exception cref="RefusedException"><c>document.languageUnknown</c>.</exception>
    public static bool IsEnglish(string? language, HttpRequest request) => language switch
    {
        null or "" => ProblemLanguage.IsEnglish(request),
        Languages.English => true,
        Languages.Chinese => false,
        _ => throw new RefusedException(new Refusal(
            "document.languageUnknown", RefusalKind.Invalid, $"'language': documents are written in zh-CN and en, not in '{language}'.", $"“language”：文档语言只能是 zh-CN 或 en，不能是“{language}”。", "language")),
    };
}
