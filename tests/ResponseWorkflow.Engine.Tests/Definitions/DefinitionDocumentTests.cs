using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Tests.Samples;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Definitions;

public class DefinitionDocumentTests
{
    [Fact]
    public void A_document_is_written_as_it_was_read_apart_from_node_ids()
    {
        var expected = JsonNode.Parse(Documents.Full)!;
        expected["root"]!["nodeId"] = "Workflow1:main";

        var written = Documents.Parse(Documents.Full).Write(DocumentForm.Api);

        JsonNode.DeepEquals(Documents.Node(written), expected).ShouldBeTrue();
        var text = Encoding.UTF8.GetString(written);
        text.ShouldContain("1.50");
        text.ShouldContain("1e2");
        text.ShouldContain("问经理");
        Documents.Node(written).AsObject().Select(p => p.Key).ShouldBe(expected.AsObject().Select(p => p.Key));
    }

    [Fact]
    public void Writing_what_was_written_changes_nothing()
    {
        var once = Documents.Parse(Documents.Full).Write(DocumentForm.Api);

        DefinitionDocument.Parse(once).Document!.Write(DocumentForm.Api).ShouldBe(once);
    }

    [Fact]
    public void A_file_names_its_schema_first_and_has_no_links()
    {
        var document = Documents.Parse(Documents.Full).With(new DefinitionEdits { Links = DataArray.Of(DataValue.ObjectOf(("rel", "publish"))) });

        var api = Documents.Node(document.Write(DocumentForm.Api)).AsObject();
        var file = Documents.Node(document.Write(DocumentForm.Export)).AsObject();

        api.ContainsKey("$schema").ShouldBeFalse();
        api["links"]![0]!["rel"]!.GetValue<string>().ShouldBe("publish");
        file.First().Key.ShouldBe("$schema");
        file.ContainsKey("links").ShouldBeFalse();
        DefinitionDocument.Parse(document.Write(DocumentForm.Export)).Document!.Write(DocumentForm.Api)
            .ShouldBe(document.Without("links").Write(DocumentForm.Api));
    }

    [Fact]
    public void Node_ids_follow_from_ids_at_every_level_and_missing_ids_are_made()
    {
        var document = Documents.Parse("""
            { "root": { "type": "Elsa.Sequence", "activities": { "$values": [
              { "type": "Elsa.WriteLine", "id": "WriteLine1" }, { "type": "Elsa.WriteLine" },
              { "type": "Elsa.Switch", "id": "x", "nodeId": "old", "cases": [ { "activity": { "id": " ", "type": "Elsa.End" } } ] } ] } } }
            """);

        var root = Documents.Node(document.Write(DocumentForm.Api))["root"]!;

        root["nodeId"]!.GetValue<string>().ShouldBe("Workflow1:Sequence1");
        var items = root["activities"]!["$values"]!;
        items[1]!["id"]!.GetValue<string>().ShouldBe("WriteLine2");
        items[1]!["nodeId"]!.GetValue<string>().ShouldBe("Workflow1:Sequence1:WriteLine2");
        items[2]!["nodeId"]!.GetValue<string>().ShouldBe("Workflow1:Sequence1:x");
        items[2]!["cases"]![0]!["activity"]!["nodeId"]!.GetValue<string>().ShouldBe("Workflow1:Sequence1:x:End1");
    }

    [Fact]
    public void Edits_make_a_copy_and_added_properties_take_their_usual_place()
    {
        var before = Documents.Parse("""{ "definitionId": "d", "Name": "old", "root": { "type": "Elsa.Sequence", "id": "m" } }""");

        var after = before.With(new DefinitionEdits { Id = "v9", Name = "new", Version = 9, IsLatest = true, IsPublished = false, CreatedAt = DateTimeOffset.UnixEpoch });

        before.Name.ShouldBe("old");
        before.PropertyNames.ShouldBe(["definitionId", "Name", "root"]);
        after.PropertyNames.ShouldBe(["id", "definitionId", "createdAt", "version", "isLatest", "isPublished", "Name", "root"], ignoreOrder: true);
        after.PropertyNames.First().ShouldBe("id");
        after.PropertyNames.Last().ShouldBe("root");
        (after.Id, after.Name, after.Version, after.IsLatest, after.IsPublished).ShouldBe(("v9", "new", 9, true, false));
        after.Without("id").Id.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "json.syntax")]
    [InlineData("{", "json.syntax")]
    [InlineData("{\"a\": 1,}", "json.syntax")]
    [InlineData("{\"a\": NaN}", "json.syntax")]
    [InlineData("{} {}", "json.syntax")]
    [InlineData("{\"a\": 1, \"a\": 2}", "json.syntax")]
    [InlineData("[]", "document.not-an-object")]
    [InlineData("null", "document.not-an-object")]
    [InlineData("\"text\"", "document.not-an-object")]
    [InlineData("{\"name\": \"\\ud800\"}", "json.encoding")]
    public void A_broken_document_gives_a_problem(string json, string code)
    {
        var result = DefinitionDocument.Parse(json);

        result.Document.ShouldBeNull();
        result.Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_syntax_error_names_its_place()
    {
        var problem = DefinitionDocument.Parse("{\n  \"name\": oops }").Problems.ShouldHaveSingleItem();

        (problem.Line, problem.Column).ShouldBe((2, 11));
        problem.Message.ShouldContain("line 2");
        problem.MessageZh.ShouldContain("第 2 行");
    }

    [Fact]
    public void Text_that_is_not_UTF8_gives_a_problem() =>
        DefinitionDocument.Parse(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)'}' }).Problems.ShouldHaveSingleItem().Code.ShouldBe("json.encoding");

    [Fact]
    public void A_byte_order_mark_is_skipped() =>
        DefinitionDocument.Parse(Encoding.UTF8.GetPreamble().Concat("{}"u8.ToArray()).ToArray()).Document.ShouldNotBeNull();

    [Fact]
    public async Task A_file_of_100_MB_is_refused_after_its_first_20()
    {
        using var stream = new EndlessStream(100L * 1024 * 1024);

        var result = await DefinitionDocument.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken);

        result.Problems.ShouldHaveSingleItem().Code.ShouldBe("document.too-large");
        stream.Position.ShouldBeLessThan(21 * 1024 * 1024);
    }

    [Fact]
    public async Task A_stream_within_the_limit_is_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Documents.Full));

        (await DefinitionDocument.ReadAsync(stream, cancellationToken: TestContext.Current.CancellationToken)).Document!.Id.ShouldBe("v3");
    }

    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    [InlineData("{\"root\":{\"type\":\"Elsa.If\",\"then\":", "}}")]
    public void Ten_thousand_levels_give_a_clear_error(string open, string close)
    {
        var json = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        DefinitionDocument.Parse(json).Problems.ShouldHaveSingleItem().Code.ShouldBe("json.depth");
    }

    [Fact]
    public void Depth_up_to_the_limit_is_read()
    {
        static string Nested(int levels) => $"{{\"a\":{new string('[', levels - 1)}{new string(']', levels - 1)}}}";

        DefinitionDocument.Parse(Nested(128)).Document.ShouldNotBeNull();
        DefinitionDocument.Parse(Nested(129)).Problems.ShouldHaveSingleItem().Code.ShouldBe("json.depth");
    }

    [Fact]
    public void Other_limits_hold_too()
    {
        var limits = new DefinitionLimits { Bytes = 2000, Activities = 3, TextBytes = 100 };

        DefinitionDocument.Parse($"{{\"a\":\"{new string('x', 101)}\"}}", limits).Problems.ShouldHaveSingleItem().Code.ShouldBe("json.text-too-long");
        DefinitionDocument.Parse($"{{\"a\":[{string.Join(',', Enumerable.Repeat("1", 2000))}]}}", limits).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.too-large");
        DefinitionDocument.Parse(Documents.Flowchart("{\"type\":\"a\"},{\"type\":\"b\"},{\"type\":\"c\"}"), limits).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.too-many-activities");
        DefinitionDocument.Parse(Documents.Flowchart("{\"type\":\"a\"},{\"type\":\"b\"}"), limits).Document.ShouldNotBeNull();
    }

    [Fact]
    public void Random_documents_survive_a_round_trip() => Check.QuickThrowOnFailure(Prop.ForAll<int>(seed =>
    {
        var json = new RandomJson(seed).Document();
        var expected = JsonNode.Parse(json)!;

        var written = Documents.Parse(json).Write(DocumentForm.Api);

        JsonNode.DeepEquals(WithoutNodeIds(Documents.Node(written)), WithoutNodeIds(expected)).ShouldBeTrue($"{json}\n{Encoding.UTF8.GetString(written)}");
    }));

    private static JsonNode? WithoutNodeIds(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                map.Remove("nodeId");
                foreach (var (_, child) in map)
                    WithoutNodeIds(child);
                break;
            case JsonArray list:
                foreach (var child in list)
                    WithoutNodeIds(child);
                break;
            default:
                break;
        }

        return node;
    }

    private sealed class EndlessStream(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            Array.Fill(buffer, (byte)' ', offset, read);
            _position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
