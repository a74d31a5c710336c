using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Hosting;

/// <summary>The process and its web server.</summary>
internal static class HostingExtensions
{
    /// <summary>Adds limits, the way to stop, and the clock.</summary>
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<HostingOptions>(HostingOptions.Section, static options => options switch
        {
            { ShutdownTimeout.Ticks: <= 0 } => "Hosting:ShutdownTimeout must be more than nothing.",
            { CollectAfterStart.Ticks: < 0 } => "Hosting:CollectAfterStart must not be negative.",
            { PathBase: not ("" or ['/', _, ..]) } or { PathBase: [.., '/'] } => "Hosting:PathBase must begin with a slash and not end with one, such as \"/response\".",
            _ => null,
        });
        builder.Services.AddSetting<ContentPolicyOptions>(ContentPolicyOptions.Section);
        builder.Services.AddSetting<LimitOptions>(LimitOptions.Section, static options => options switch
        {
            { RequestBytes: <= 0 } => "Limits:RequestBytes must be at least 1.",
            { RequestHeadTimeout.Ticks: <= 0 } => "Limits:RequestHeadTimeout must be more than nothing.",
            _ => null,
        });
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<HostingOptions>>(static (host, hosting) => host.ShutdownTimeout = hosting.Value.ShutdownTimeout);
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>(static (kestrel, limits) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.Value.RequestBytes;
            kestrel.Limits.RequestHeadersTimeout = limits.Value.RequestHeadTimeout;
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<StartUpGarbage>();
    }

    /// <summary>Takes the path that a proxy gave the product off the addresses of requests.</summary>
    public static void UsePathBase(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<HostingOptions>>().Value.PathBase is { Length: > 0 } path)
            app.UsePathBase(path);
    }

    /// <summary>Adds a section of the settings that is checked at start.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">Name of the section.</param>
    /// <param name="fault">What is wrong with the values, naming the setting; null when nothing is.</param>
    public static void AddSetting<TOptions>(this IServiceCollection services, string section, Func<TOptions, string?>? fault = null)
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new SettingValidation<TOptions>(fault));
    }

    /// <summary>Checks all settings before anything is started with them.</summary>
    /// <exception cref="StartRefusedException">A value is wrong.</exception>
    public static void CheckSettings(this WebApplication app)
    {
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException exception)
        {
            throw new StartRefusedException(string.Join(' ', exception.Failures), exception);
        }
        catch (AggregateException exception)
        {
            throw new StartRefusedException(string.Join(' ', exception.InnerExceptions.Select(static inner => inner.Message)), exception);
        }
        catch (InvalidOperationException exception)
        {
            // The binder's words: which setting has which value and what kind it should be of.
            throw new StartRefusedException(exception.Message, exception);
        }
    }

    private sealed class SettingValidation<TOptions>(Func<TOptions, string?>? fault) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options) => fault?.Invoke(options) is { } text ? ValidateOptionsResult.Fail(text) : ValidateOptionsResult.Success;
    }
}
