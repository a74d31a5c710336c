using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases.Attachments;
using ResponseWorkflow.Application.Organisation;

namespace ResponseWorkflow.Application.Tests.Cases;

public abstract class CaseAttachmentTests(TestDatabase database) : CaseTests(database)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nthe rest");

    private CaseAttachments Attachments => Node.Get<CaseAttachments>();

    [Fact]
    public async Task A_file_is_kept_under_its_hash_and_given_back()
    {
        var started = await StartAsync();

        var added = await AddAsync(started.CaseId, "报告 1.PDF", Pdf);

        (added.FileName, added.ContentType, added.Size).ShouldBe(("报告 1.PDF", "application/pdf", Pdf.Length));
        var (found, path) = await Attachments.OpenAsync(started.Number, added.Id, Test, Token);
        found.Hash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Pdf)));
        Path.GetFileName(path).ShouldBe(found.Hash);
        (await File.ReadAllBytesAsync(path, Token)).ShouldBe(Pdf);
        (await Attachments.ListAsync(started.CaseId, Test, Token)).ShouldHaveSingleItem().Id.ShouldBe(added.Id);
        (await ActsAsync(started.CaseId)).ShouldBe(["test started", "test attached"]);
        File.Delete(path);
        await RefusedAsync(() => Attachments.OpenAsync(started.Number, added.Id, Test, Token), "attachment.lost");
    }

    [Theory]
    [InlineData("page.pdf", "<html><script>alert(1)</script>", "attachment.content")]
    [InlineData("picture.png", "%PDF-1.7", "attachment.content")]
    [InlineData("note.txt", "MZ\0\0program", "attachment.content")]
    [InlineData("page.html", "<html>", "attachment.type")]
    [InlineData("picture.svg", "<svg/>", "attachment.type")]
    [InlineData("run.exe", "MZ", "attachment.type")]
    [InlineData("a/../b.pdf", "%PDF-1.7", "attachment.name")]
    [InlineData("..\\b.pdf", "%PDF-1.7", "attachment.name")]
    [InlineData(".pdf", "%PDF-1.7", "attachment.name")]
    [InlineData("none", "%PDF-1.7", "attachment.name")]
    [InlineData(null, "%PDF-1.7", "field.missing")]
    [InlineData("a\u0001b.pdf", "%PDF-1.7", "field.invisible")]
    [InlineData("empty.pdf", "", "attachment.empty")]
    public async Task A_file_that_is_not_what_it_says_or_not_allowed_is_refused_and_leaves_nothing(string? name, string content, string code)
    {
        var started = await StartAsync();

        await RefusedAsync(() => AddAsync(started.CaseId, name, Encoding.ASCII.GetBytes(content)), code);

        (await Attachments.ListAsync(started.CaseId, Test, Token)).ShouldBeEmpty();
        Files().ShouldBeEmpty();
        (await ActsAsync(started.CaseId)).ShouldBe(["test started"]);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_by_what_is_declared_and_by_what_comes()
    {
        var node = AddNode(static services => services.Configure<AttachmentOptions>(static options => options.MaxBytes = 100));
        var started = await StartAsync();
        var attachments = node.Get<CaseAttachments>();
        await using var endless = new EndlessStream();

        await RefusedAsync(() => attachments.AddAsync(started.CaseId, "a.pdf", 2L * 1024 * 1024 * 1024, endless, Test, Token), "attachment.tooLarge", "file");
        endless.Taken.ShouldBe(0);
        await RefusedAsync(() => attachments.AddAsync(started.CaseId, "a.pdf", null, endless, Test, Token), "attachment.tooLarge", "file");
        endless.Taken.ShouldBeInRange(101, 1_000_000);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_read_for_a_case_that_one_may_not_see()
    {
        var other = await StartAsync(Fault() with { UnitId = OtherBranch });
        var desk = await ActorAsync("li", Branch, "response-desk");
        await using var endless = new EndlessStream();

        await RefusedAsync(() => Attachments.AddAsync(other.CaseId, "a.pdf", null, endless, desk, Token), "case.unknown");

        endless.Taken.ShouldBe(0);
        var added = await AddAsync(other.CaseId, "a.pdf", Pdf);
        await RefusedAsync(() => Attachments.OpenAsync(other.CaseId, added.Id, desk, Token), "case.unknown");
        var own = await StartAsync();
        await RefusedAsync(() => Attachments.OpenAsync(own.CaseId, added.Id, desk, Token), "attachment.unknown");
    }

    [Fact]
    public async Task The_same_content_is_kept_once_and_as_long_as_a_case_has_it()
    {
        var (one, two) = (await StartAsync(), await StartAsync());
        var first = await AddAsync(one.CaseId, "a.pdf", Pdf);
        var second = await AddAsync(two.CaseId, "b.pdf", Pdf);
        Files().Length.ShouldBe(1);
        PassGrace();

        await Attachments.RemoveAsync(one.CaseId, first.Id, Test, Token);
        await Node.Get<AttachmentSweep>().RunAsync(Token);
        Files().Length.ShouldBe(1);
        await Attachments.RemoveAsync(two.CaseId, second.Id, Test, Token);
        await Node.Get<AttachmentSweep>().RunAsync(Token);

        Files().ShouldBeEmpty();
        (await ActsAsync(two.CaseId)).ShouldBe(["test started", "test attached", "test detached"]);
        await RefusedAsync(() => Attachments.RemoveAsync(two.CaseId, second.Id, Test, Token), "attachment.unknown");
    }

    [Fact]
    public async Task What_is_left_of_an_upload_that_was_not_committed_is_swept_after_a_while()
    {
        var started = await StartAsync();
        var node = AddNode(services => services.AddSingleton<IVirusScan>(new Closing(() => Delete(started.CaseId))));

        await RefusedAsync(() => node.Get<CaseAttachments>().AddAsync(started.CaseId, "a.pdf", null, new MemoryStream(Pdf), Test, Token), "case.unknown");
        var orphan = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "aa", "aa")).FullName, new string('a', 64));
        await File.WriteAllTextAsync(orphan, "x", Token);
        await Node.Get<AttachmentSweep>().RunAsync(Token);
        Files().ShouldBe([orphan]);

        PassGrace();
        await Node.Get<AttachmentSweep>().RunAsync(Token);

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scanner_keeps_files_out()
    {
        var started = await StartAsync();
        var node = AddNode(static services => services.AddSingleton<IVirusScan>(new Finding("EICAR")));

        var refused = await RefusedAsync(() => node.Get<CaseAttachments>().AddAsync(started.CaseId, "a.pdf", null, new MemoryStream(Pdf), Test, Token), "attachment.infected");

        refused.Message.ShouldContain("EICAR");
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_who_added_a_file_or_manages_the_case_removes_it()
    {
        var started = await StartAsync();
        var engineer = await ActorAsync("wang", Branch, "specialist-engineer");
        var other = await ActorAsync("zhao", Branch, "specialist-engineer");
        var desk = await ActorAsync("li", Branch, "response-desk");
        var (one, two) = (await AddAsync(started.CaseId, "a.pdf", Pdf, engineer), await AddAsync(started.CaseId, "b.pdf", Pdf, engineer));

        await RefusedAsync(() => Attachments.RemoveAsync(started.CaseId, one.Id, other, Token), "access.denied");
        await Attachments.RemoveAsync(started.CaseId, one.Id, engineer, Token);
        await Attachments.RemoveAsync(started.CaseId, two.Id, desk, Token);

        (await ActsAsync(started.CaseId)).TakeLast(2).ShouldBe(["wang detached", "li detached"]);
    }

    private Task<CaseAttachmentRow> AddAsync(string caseId, string? name, byte[] content, Actor? actor = null) => Attachments.AddAsync(caseId, name, content.Length, new MemoryStream(content), actor ?? Test, Token);

    private string[] Files() => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories);

    // Files carry the instants of the system, whatever clock a test has.
    private void PassGrace() => Clock.Advance(TimeProvider.System.GetUtcNow() - Clock.GetUtcNow() + TimeSpan.FromHours(2));

    private void Delete(string caseId)
    {
        using var context = Look();
        context.Cases.Where(row => row.Id == caseId).ExecuteDelete();
    }

    private sealed class Closing(Action act) : IVirusScan
    {
        public ValueTask<string?> ScanAsync(string path, string fileName, CancellationToken cancellationToken)
        {
            act();
            return ValueTask.FromResult<string?>(null);
        }
    }

    private sealed class Finding(string what) : IVirusScan
    {
        public async ValueTask<string?> ScanAsync(string path, string fileName, CancellationToken cancellationToken) =>
            (await File.ReadAllBytesAsync(path, cancellationToken)).Length > 0 ? what : null;
    }

    /// <summary>Content without end, which counts what was taken of it.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Taken += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Taken += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

public sealed class SqliteCaseAttachmentTests(SqliteTestDatabase database) : CaseAttachmentTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlCaseAttachmentTests(PostgreSqlTestDatabase database) : CaseAttachmentTests(database), IClassFixture<PostgreSqlTestDatabase>;
