using CarrierSimulator.Activation;
using CarrierSimulator.Admin;
using CarrierSimulator.Admin.Pages;
using CarrierSimulator.Alarms;
using CarrierSimulator.Chaos;
using CarrierSimulator.Geography;
using CarrierSimulator.Hosting;
using CarrierSimulator.LineTests;
using CarrierSimulator.Network;
using CarrierSimulator.Performance;
using CarrierSimulator.Protocol;
using CarrierSimulator.Qualification;
using CarrierSimulator.Reservations;
using CarrierSimulator.Resources;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CarrierSimulator;

/// <summary>The running simulator.</summary>
public sealed class Simulator : IAsyncDisposable
{
    private readonly WebApplication _web;

    private Simulator(WebApplication web) => _web = web;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_web.Urls.First());

    /// <summary>Starts it.</summary>
    /// <param name="settings">How it runs.</param>
    /// <param name="time">The clock by which reservations end and work is done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Simulator> StartAsync(SimulatorSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = settings.MaxRequestBytes);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var services = builder.Services;
        services.AddSingleton(settings).AddSingleton(time);
        services.AddSingleton(Province.Load());
        services.AddSingleton(static provider => new CarrierInventory(provider.GetRequiredService<Province>(), provider.GetRequiredService<SimulatorSettings>().Seed));
        services.AddSingleton(static provider => InitialState.Of(provider.GetRequiredService<CarrierInventory>(), provider.GetRequiredService<SimulatorSettings>().Seed));
        services.AddSingleton(static provider => new ResourceRegister(provider.GetRequiredService<CarrierInventory>(), provider.GetRequiredService<InitialState>().CircuitsByPort));
        services.AddSingleton(static provider => new Store(provider.GetRequiredService<SimulatorSettings>().DataFolder, provider.GetRequiredService<SimulatorSettings>().Seed, provider.GetRequiredService<InitialState>().Documents));
        services.AddSingleton<Agenda>().AddSingleton<KeyCounters>().AddSingleton<TmfGateway>().AddSingleton<Access>().AddSingleton<TmfHttp>();
        services.AddSingleton<ChaosDice>().AddSingleton<Overtaking>().AddSingleton<Journal>().AddSingleton<AdminApi>();
        services.AddSingleton<OverviewPage>().AddSingleton<ResourcePage>().AddSingleton<FaultPage>().AddSingleton<JournalPage>().AddSingleton<AdminPages>();
        services.AddSingleton<SiteSurvey>().AddSingleton<QualificationJudge>().AddSingleton<ServiceRegister>().AddSingleton<ReservationDesk>().AddSingleton<ServiceActivator>().AddSingleton<LineMeter>();
        AddApis(services, typeof(QualificationApi), typeof(ResourceApi), typeof(ReservationApi), typeof(ServiceApi), typeof(ActivationApi), typeof(LineTestApi), typeof(AlarmApi), typeof(PerformanceApi));
        var web = builder.Build();
        try
        {
            var http = web.Services.GetRequiredService<TmfHttp>();
            foreach (var operation in web.Services.GetServices<ITmfApi>().SelectMany(static api => api.Operations))
                http.Map(web, operation);
            web.Services.GetRequiredService<AdminApi>().Map(web);
            web.Services.GetRequiredService<AdminPages>().Map(web);
            web.MapGet("/health", static () => Results.Ok());
            await web.StartAsync(cancellationToken);
            return new Simulator(web);
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _web.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static void AddApis(IServiceCollection services, params IEnumerable<Type> apis)
    {
        foreach (var api in apis)
            services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(ITmfApi), api));
    }
}
