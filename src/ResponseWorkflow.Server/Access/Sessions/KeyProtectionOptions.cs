namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>What encrypts the keys that protect sessions, which stand in the database: section <c>Access:KeyProtection</c>.</summary>
public sealed class KeyProtectionOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access:KeyProtection";

    /// <summary>
    /// Certificates with their private keys. The first encrypts new keys; all decrypt, so that an old one stays in the list until the keys that it encrypted have run out.
    /// Without any, the keys stand in the database as they are.
    /// </summary>
    public IList<CertificateFile> Certificates { get; set; } = [];

    /// <summary>A file in PKCS #12.</summary>
    public sealed class CertificateFile
    {
        /// <summary>Where the file is.</summary>
        public string Path { get; set; } = "";

        /// <summary>What opens it; null when nothing is needed.</summary>
        public string? Password { get; set; }
    }
}
