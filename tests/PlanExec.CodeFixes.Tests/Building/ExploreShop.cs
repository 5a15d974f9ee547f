using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>A plan with decisions that are incomplete (ADR-1 is accepted, ADR-2 proposed, ADR-3 has no status), code that breaks a rule of theirs, and answers about them.</summary>
internal static class ExploreShop
{
    public const string Plan = """
        version: 1
        name: Shop
        summary: One deployable, two modules.

        decisions:
          # How people sign in.
          ADR-1:
            title: Tokens or sessions   # asked by Ann
            status: accepted
            criteria: {latency: 3, revocation: 5}
            options:
              tokens: {summary: "Signed; they expire", scores: {latency: 5, revocation: 4}}
              sessions: {scores: {latency: 3}}
            chosen: tokens

          # Where invoices are kept.
          ADR-2:
            title: Invoices
            status: proposed
            context: 'Ten million a year'   # counted
            criteria: {cost: 2, speed: 4}
            options:
              files:
                summary: A file each
                # cheap
                scores: {cost: 5}
              database:
                scores: {cost: 2, speed: 5}
          ADR-3:
            title: Audit
            because: The law asks for it.
          ADR-4: {title: Short, status: accepted, decided: So be it, because: It must}

        components:
          Auth:    {namespaces: [Shop.Auth], uses: [], decision: ADR-1}   # nothing else
          Billing: {namespaces: [Shop.Billing], uses: [Auth]}

        apis:
          - {ban: System.Console, in: [Auth], decision: ADR-1}

        items:
          AUTH-1:
            title: Sign in
            component: Auth
            decision: ADR-1
            code: |
              public sealed class SignIn { public bool Check(string user); }

        """;

    public const string Code = """
        namespace Shop.Auth
        {
            public sealed class Tokens
            {
                public void Go(Shop.Billing.Invoice invoice) => System.Console.WriteLine(invoice);
            }
        }

        namespace Shop.Billing
        {
            public sealed class Invoice;
        }

        """;

    /// <summary>An answer about ADR-2 that is right.</summary>
    public const string Invoices = """
        {
          "question": "Where are invoices kept?",
          "context": "They are many.",
          "criteria": [{"name": "cost", "weight": 2}, {"name": "speed", "weight": 4}],
          "options": [
            {"name": "database", "summary": "One table: an invoice is a row", "pros": ["it is searched fast"], "cons": ["it costs # more"], "scores": [{"criterion": "cost", "score": 1}, {"criterion": "speed", "score": 5}]},
            {"name": "files", "summary": "Never taken", "pros": ["no server", "simple"], "cons": ["slow to search"], "scores": [{"criterion": "cost", "score": 1}, {"criterion": "speed", "score": 2}]}
          ],
          "performance": ["a search reads one index"],
          "threats": [{"attack": "somebody reads the files of others", "mitigation": "access is checked for each"}],
          "open": ["How long are invoices kept?"]
        }
        """;

    /// <summary>An answer about ADR-1 that is right.</summary>
    public const string SignIn = """
        {
          "question": "Tokens or sessions?",
          "context": "The web tier scales out.",
          "criteria": [{"name": "latency", "weight": 3}, {"name": "revocation", "weight": 5}],
          "options": [
            {"name": "tokens", "summary": "Tokens", "pros": ["no store"], "cons": ["a deny list"], "scores": [{"criterion": "latency", "score": 1}, {"criterion": "revocation", "score": 1}]},
            {"name": "sessions", "summary": "Sessions in a store", "pros": ["revoked at once"], "cons": ["a call for each request"], "scores": [{"criterion": "latency", "score": 1}, {"criterion": "revocation", "score": 5}]}
          ],
          "performance": ["checking a token needs no call"],
          "threats": [{"attack": "a stolen token", "mitigation": "it expires soon"}],
          "open": []
        }
        """;

    /// <summary>An answer about ADR-3 that is right.</summary>
    public const string Audit = """
        {
          "question": "How are changes recorded?",
          "context": "The law asks for it.",
          "criteria": [{"name": "trust", "weight": 100}, {"name": "no", "weight": 1}],
          "options": [
            {"name": "log", "summary": "A log", "pros": ["cheap"], "cons": ["can be changed"], "scores": [{"criterion": "trust", "score": 2}, {"criterion": "no", "score": 5}]},
            {"name": "1.0", "summary": "A ledger", "pros": ["can not be changed"], "cons": ["dear"], "scores": [{"criterion": "no", "score": 1}, {"criterion": "trust", "score": 5}]}
          ],
          "performance": ["a write for each change"],
          "threats": [{"attack": "- {attack: an admin, mitigation: none}", "mitigation": "yes"}],
          "open": []
        }
        """;

    /// <summary>The project that is held against the plan.</summary>
    public static Project Create(string plan = Plan, string path = "/shop/plan.yaml")
    {
        var id = ProjectId.CreateNewId();
        return new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp, "/shop/Shop.csproj", compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: Net80.References.All))
            .AddDocument(DocumentId.CreateNewId(id), "Shop.cs", SourceText.From(Code), filePath: "/shop/Shop.cs")
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "plan.yaml", SourceText.From(plan), filePath: path)
            .GetProject(id)!;
    }
}
