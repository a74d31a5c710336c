using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Outbox.Children;
using ResponseWorkflow.Application.Runtime.Outbox.Commands;
using ResponseWorkflow.Application.Runtime.Outbox.Http;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work;

namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>Puts the outbox together.</summary>
public static class OutboxRegistration
{
    /// <summary>Adds the worker that makes calls, the handler of HTTP requests and the commands on calls. Further handlers are added as <see cref="IOutboxHandler"/>.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section)
            .Validate(static options => options.Parallelism > 0, $"{OutboxOptions.Section}:{nameof(OutboxOptions.Parallelism)} must be at least 1.")
            .Validate(static options => options.Lease >= TimeSpan.FromSeconds(1), $"{OutboxOptions.Section}:{nameof(OutboxOptions.Lease)} must be at least 1 second.")
            .Validate(static options => options.AttemptTimeout > TimeSpan.Zero, $"{OutboxOptions.Section}:{nameof(OutboxOptions.AttemptTimeout)} must be longer than nothing.")
            .Validate(static options => options.MaxAnswerBytes > 0, $"{OutboxOptions.Section}:{nameof(OutboxOptions.MaxAnswerBytes)} must be at least 1.");
        services.AddOptions<NodeOptions>().BindConfiguration(NodeOptions.Section);
        services.AddMetrics();
        services.TryAddSingleton<NodeIdentity>();
        services.TryAddSingleton<OutboxMetrics>();
        services.TryAddSingleton<OutboxHandlers>();
        services.TryAddSingleton<OutboxLeases>();
        services.TryAddSingleton<OutboxAnswers>();
        services.TryAddSingleton<OutboxCaller>();
        services.TryAddSingleton<ChildDispatches>();
        services.TryAddSingleton(static provider => new OutboxWorker(
            provider.GetRequiredService<RuntimeServices>(),
            provider.GetRequiredService<OutboxLeases>(),
            provider.GetRequiredService<OutboxCaller>(),
            provider.GetRequiredService<ChildDispatches>(),
            provider.GetRequiredService<OutboxMetrics>(),
            provider.GetRequiredService<IOptions<OutboxOptions>>(),
            provider.GetRequiredService<ILogger<OutboxWorker>>()));
        services.TryAddSingleton(static provider => new OutboxCommands(
            provider.GetRequiredService<RuntimeServices>(),
            provider.GetRequiredService<OutboxHandlers>(),
            provider.GetRequiredService<ILogger<OutboxCommands>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, HttpCalls>());
        AddClient(services);
        return services;
    }

    // The attempt has a limit of its own, over all redirects and the body; the factory's log would repeat addresses, which may hold keys.
    private static void AddClient(IServiceCollection services) => services.AddHttpClient(HttpCalls.ClientName)
        .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers()
        .UseSocketsHttpHandler(static (handler, provider) =>
        {
            var options = provider.GetRequiredService<IOptions<OutboxOptions>>().Value;
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.AutomaticDecompression = DecompressionMethods.All;
            handler.ConnectTimeout = options.ConnectTimeout;
            handler.PooledConnectionLifetime = options.ConnectionLifetime;
        });
}
