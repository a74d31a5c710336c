using System.Security.Cryptography;
using System.Text;
using CarrierSimulator.Protocol;

namespace CarrierSimulator.Hosting;

/// <summary>Asks callers for what the settings demand.</summary>
internal sealed class Access(SimulatorSettings settings)
{
    /// <summary>Whether a caller may go on.</summary>
    public bool Admits(HttpRequest request)
    {
        if (settings is { BasicAccess: null, BearerToken: null, ApiKey: null })
            return true;
        var header = request.Headers.Authorization.ToString();
        return Same(header, settings.BasicAccess is { } basic ? $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(basic))}" : null)
            || Same(header, settings.BearerToken is { } token ? $"Bearer {token}" : null)
            || Same(request.Headers[settings.ApiKeyHeader].ToString(), settings.ApiKey);
    }

    /// <summary>What others are told.</summary>
    public static TmfAnswer Refusal(string language) => TmfAnswer.Error(new TmfException(StatusCodes.Status401Unauthorized, "access.denied", new Words("缺少有效的凭据。", "The credentials are missing or wrong.")), language);

    private static bool Same(string given, string? wanted) => wanted is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
}
