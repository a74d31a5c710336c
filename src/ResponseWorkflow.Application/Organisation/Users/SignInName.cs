using System.Text;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>Compares sign-in names: letters in any case and of any width are the same.</summary>
internal static class SignInName
{
    /// <summary>The form that is compared and that the database keeps unique.</summary>
    /// <remarks>Any text may come here. Half characters cannot be normalized, and no name holds them.</remarks>
    public static string Normalize(string name) =>
        (name.Any(char.IsSurrogate) ? name : name.Normalize(NormalizationForm.FormKC)).Trim().ToUpperInvariant();
}
