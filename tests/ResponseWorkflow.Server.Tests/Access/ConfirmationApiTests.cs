using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Forms;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>Signing with one's password.</summary>
public sealed class ConfirmationApiTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private ISignatureProofs Proofs => world.Server.Services.GetRequiredService<ISignatureProofs>();

    private static Task<Api.ApiAnswer> ConfirmAsync(HttpClient browser, string password) =>
        AccessWorld.SendAsync(browser, HttpMethod.Post, "/api/session/confirmation", new JsonObject { ["password"] = password });

    [Fact]
    public async Task The_right_password_gives_a_proof_that_names_the_signer_until_its_time_is_over()
    {
        var id = await world.AddAsync("signer", "reader");
        var browser = await world.SignedInAsync("signer");

        var answer = await ConfirmAsync(browser, AccessWorld.Password);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        var proof = JsonNode.Parse(answer.Text)!["proof"]!.GetValue<string>();
        Proofs.SignerOf(proof).ShouldBe(id);
        world.Clock.Advance(TimeSpan.FromMinutes(59));
        Proofs.SignerOf(proof).ShouldBe(id);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Proofs.SignerOf(proof).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("confirmed")]
    [InlineData("Q0ZESjg")]
    [InlineData("../../etc")]
    public void What_was_not_made_here_is_no_proof(string text) => Proofs.SignerOf(text).ShouldBeNull();

    [Fact]
    public async Task A_proof_that_was_changed_is_none()
    {
        await world.AddAsync("changer", "reader");
        var answer = await ConfirmAsync(await world.SignedInAsync("changer"), AccessWorld.Password);
        var proof = JsonNode.Parse(answer.Text)!["proof"]!.GetValue<string>();
        var middle = proof.Length / 2;

        Proofs.SignerOf(proof[..middle] + (proof[middle] == 'A' ? 'B' : 'A') + proof[(middle + 1)..]).ShouldBeNull();
    }

    [Fact]
    public async Task A_wrong_password_is_refused_the_session_goes_on_and_many_lock_the_account()
    {
        await world.AddAsync("guesser", "reader");
        var browser = await world.SignedInAsync("guesser");

        for (var i = 0; i < 5; i++)
            (await ConfirmAsync(browser, "wrong")).ShouldBeProblem((HttpStatusCode)422, "confirmation.refused").Errors.ShouldBe(["confirmation.refused password"]);

        (await ConfirmAsync(browser, AccessWorld.Password)).ShouldBeProblem((HttpStatusCode)422, "confirmation.refused");
        (await AccessWorld.SendAsync(browser, HttpMethod.Get, "/api/session")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_empty_password_is_refused_and_programs_sign_nothing()
    {
        await world.AddAsync("forgetful", "reader");
        (await ConfirmAsync(await world.SignedInAsync("forgetful"), "")).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await ConfirmAsync(await world.ProgramAsync("ApiKey", null, "administrator"), AccessWorld.Password)).ShouldBeProblem(HttpStatusCode.Forbidden, "session.none");
    }
}
