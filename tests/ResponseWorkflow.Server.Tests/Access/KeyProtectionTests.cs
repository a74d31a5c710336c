using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access.Sessions;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>The keys that protect sessions stand in the database, encrypted where a certificate is named.</summary>
public sealed class KeyProtectionTests : IDisposable
{
    private const string Secret = "opens-it";

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task With_a_certificate_the_keys_are_encrypted_and_sessions_work()
    {
        await using var world = new AccessWorld(Named(Certificate("one.pfx", RSA.Create(2048))));

        await world.AddAsync("sealed.one", "reader");
        var browser = await world.SignedInAsync("sealed.one", AccessWorld.Password);

        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/session")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var xml in await KeysAsync(world))
        {
            xml.ShouldContain("encryptedSecret");
            xml.ShouldContain("CipherValue");
            xml.ShouldNotContain("<masterKey");
        }
    }

    [Fact]
    public async Task Without_one_they_stand_there_as_they_are()
    {
        await using var world = new AccessWorld();

        await world.AddAsync("open.one", "reader");
        await world.SignedInAsync("open.one", AccessWorld.Password);

        (await KeysAsync(world)).ShouldAllBe(static xml => xml.Contains("<masterKey", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing.pfx", "cannot be read")]
    [InlineData("", "is missing")]
    [InlineData("elliptic.pfx", "no private RSA key")]
    public void A_certificate_that_cannot_be_used_refuses_the_start_and_names_the_setting(string name, string reason)
    {
        if (name == "elliptic.pfx")
            EllipticCertificate(name);
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(Named(name.Length == 0 ? "" : _folder[name])!);

        var refused = Should.Throw<StartRefusedException>(builder.AddKeyProtection);

        refused.Message.ShouldContain("Access:KeyProtection:Certificates:0");
        refused.Message.ShouldContain(reason);
        refused.Message.ShouldNotContain(Secret);
    }

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, string> Named(string path) => new(StringComparer.Ordinal)
    {
        ["Access:KeyProtection:Certificates:0:Path"] = path,
        ["Access:KeyProtection:Certificates:0:Password"] = Secret,
    };

    private static async Task<List<string>> KeysAsync(AccessWorld world)
    {
        await using var context = world.Server.Services.GetRequiredService<Database>().CreateContext();
        var keys = await context.DataProtectionKeys.Select(static row => row.Xml).ToListAsync(TestContext.Current.CancellationToken);
        keys.ShouldNotBeEmpty();
        return keys;
    }

    private string Certificate(string name, RSA key)
    {
        using (key)
            return Write(name, new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private string EllipticCertificate(string name)
    {
        using var key = ECDsa.Create();
        return Write(name, new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256));
    }

    private string Write(string name, CertificateRequest request)
    {
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(from, from.AddYears(10));
        var path = _folder[name];
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, Secret));
        return path;
    }
}
