using System.Runtime.InteropServices;
using ResponseWorkflow.Demo;
using ResponseWorkflow.Demo.Seeding;

// ./demo.sh [--port N] [--data FOLDER] [--fresh]
if (!DemoSettings.TryRead(args, out var settings, out var message))
{
    await Console.Error.WriteLineAsync(message);
    return 2;
}

if (settings is null)
{
    Console.WriteLine(DemoSettings.Help);
    return 0;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var folder = new DemoFolder(settings.DataFolder);
    if (settings.IsFresh)
        folder.Clear();
    folder.Prepare();
    Console.WriteLine($"Starting the server on {settings.Address} ...");
    await using var server = await ServerProcess.StartAsync(settings, stop.Token);
    var demonstration = await Demonstration.LoadAsync(stop.Token);
    if (!folder.IsComplete)
    {
        await demonstration.MakeAsync(settings, stop.Token);
        folder.MarkComplete();
    }

    Console.WriteLine(demonstration.Welcome(settings));
    return await server.WaitAsync(stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (DemoException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
