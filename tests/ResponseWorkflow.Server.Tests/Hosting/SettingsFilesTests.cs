using Microsoft.Extensions.Configuration;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Tests.Hosting;

public sealed class SettingsFilesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_changed_file_is_read_again_and_stays_below_the_command_line()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["appsettings.json"], """{"Colour": "red", "Size": "small"}""", TestContext.Current.CancellationToken);
        using var settings = new ConfigurationManager();
        settings.SetBasePath(folder.Path).AddJsonFile("appsettings.json", optional: true).AddJsonFile("appsettings.Production.json", optional: true);
        settings.AddCommandLine(["--Size=large"]);
        SettingsFiles.LookAt(settings, folder.Path);
        (settings["Colour"], settings["Size"]).ShouldBe(("red", "large"));

        var changed = new TaskCompletionSource();
        using var callback = ((IConfiguration)settings).GetReloadToken().RegisterChangeCallback(static state => ((TaskCompletionSource)state!).TrySetResult(), changed);
        await File.WriteAllTextAsync(folder["appsettings.json"], """{"Colour": "green", "Size": "tiny"}""", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(folder["appsettings.json"], DateTime.UtcNow.AddSeconds(2));
        await changed.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        (settings["Colour"], settings["Size"]).ShouldBe(("green", "large"));
    }
}
