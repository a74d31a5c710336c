using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Forms;

namespace ResponseWorkflow.Server.Access.Confirmations;

/// <summary>Makes and knows the texts that stand for a signature by password, with the keys that protect sessions: they hold on all nodes.</summary>
/// <param name="protection">Protects them.</param>
/// <param name="options">How long they hold.</param>
/// <param name="time">The clock.</param>
internal sealed class SignatureProofs(IDataProtectionProvider protection, IOptions<ConfirmationOptions> options, TimeProvider time) : ISignatureProofs
{
    private const char Separator = ' ';
    private const string Purpose = "ResponseWorkflow.Signature";

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);

    /// <summary>Makes one for a user who has just given the right password.</summary>
    public ConfirmationModel Make(string userId)
    {
        var until = time.GetUtcNow() + options.Value.Lifetime;
        return new() { Proof = _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{until.UtcTicks}{Separator}{userId}")), ValidUntil = until };
    }

    /// <inheritdoc/>
    public string? SignerOf(string proof)
    {
        string text;
        try
        {
            text = _protector.Unprotect(proof);
        }
        catch (CryptographicException)
        {
            return null;
        }

        var parts = text.Split(Separator, 2);
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var until) && until > time.GetUtcNow().UtcTicks ? parts[1] : null;
    }
}
