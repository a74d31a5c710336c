using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>The keys that protect sessions: kept in the database for all nodes, encrypted where settings name certificates.</summary>
internal static class KeyProtection
{
    // All nodes protect their sessions in the same name.
    private const string ApplicationName = "ResponseWorkflow";

    /// <summary>Adds them.</summary>
    /// <exception cref="StartRefusedException">A certificate cannot be used.</exception>
    public static void AddKeyProtection(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var protection = services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddOptions<KeyManagementOptions>().Configure<Database>(static (keys, database) => keys.XmlRepository = new SessionKeys(database));
        var files = builder.Configuration.GetSection(KeyProtectionOptions.Section).Get<KeyProtectionOptions>()?.Certificates ?? [];
        if (files.Count == 0)
            return;
        X509Certificate2[] certificates = [.. files.Select(Load)];
        protection.ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate(certificates);
    }

    private static X509Certificate2 Load(KeyProtectionOptions.CertificateFile file, int place)
    {
        var setting = $"{KeyProtectionOptions.Section}:{nameof(KeyProtectionOptions.Certificates)}:{place}";
        if (string.IsNullOrWhiteSpace(file.Path))
            throw new StartRefusedException($"{setting}:{nameof(file.Path)} is missing: it names a file in PKCS #12.");
        X509Certificate2 certificate;
        try
        {
            certificate = X509CertificateLoader.LoadPkcs12FromFile(file.Path, file.Password);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The certificate that {setting} names cannot be read: {exception.Message}", exception);
        }

        using var key = certificate.GetRSAPrivateKey();
        return key is null ? throw new StartRefusedException($"The certificate that {setting} names has no private RSA key.") : certificate;
    }
}
