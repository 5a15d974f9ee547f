using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>A solution of two projects in which AUTH-3 (a new type) and AUTH-4 (a stub in a file written by hand) are to be built.</summary>
internal static class TokenShop
{
    public const string Plan = """
        version: 1
        usings: [System, System.Threading, System.Threading.Tasks]
        decisions:
          ADR-1:
            title: Stateless tokens
            status: accepted
            decided: Tokens are signed and expire; no store is asked.
            because: A shared store would be the largest single point of failure.
            threats:
              - {attack: a stolen token, mitigation: it expires after 15 minutes, items: [AUTH-3]}
        components:
          Contracts: {namespaces: [Shop.Contracts], uses: []}
          Auth: {namespaces: [Shop.Auth], uses: [Contracts]}
          Billing: {namespaces: [Shop.Billing], uses: []}
          Export: {namespaces: [Shop.Export], uses: []}
        apis:
          - {ban: System.DateTime.UtcNow, in: [Auth], instead: System.TimeProvider, because: Tests set the clock}
        patterns:
          fields-are-readonly:
            because: Services are shared
            members: {of: {in: Auth}, kind: field}
            must: {be: readonly}
        items:
          AUTH-1:
            component: Contracts
            code: |
              public interface ITokenService { string Issue(string user); }
          AUTH-2:
            component: Auth
            code: |
              public sealed class NotThere { public void Go(); }
          AUTH-3:
            title: Issue tokens
            component: Auth
            decision: ADR-1
            needs: [AUTH-1]
            code: |
              public sealed class TokenService : ITokenService
              {
                  public TokenService(TimeProvider clock);
                  public string Issue(string user);
              }
            behavior:
              - A token names the user and the second in which it was issued.
          AUTH-4:
            component: Auth
            code: |
              public sealed class Sessions
              {
                  public int Open(string user);
              }
          AUTH-5:
            component: Auth
            needs: [AUTH-2]
            code: |
              public sealed class Late { public void Go(); }
          EXP-1:
            component: Export
            code: |
              public sealed class Report { public string Read(string path); }
        """;

    public const string Interface = """
        namespace Shop.Contracts;

        public interface ITokenService
        {
            string Issue(string user);
        }

        """;

    public const string Sessions = """
        // Sessions of this process.
        using System.Collections.Generic;

        namespace Shop.Auth;

        /// <summary>Who is signed in.</summary>
        public sealed class Sessions
        {
            private readonly List<string> users = [];

            // How many there are, counted each time.
            public int Count => users.Count;

            public int Open(string user) => throw new System.NotImplementedException("AUTH-4"); // to do

            /* Closes a session. */
            public void Close(string user)
            {
                users.Remove(user);   // two of one name: the first
            }
        }
        // The end.

        """;

    public const string Invoices = """
        namespace Shop.Billing;

        public sealed class Invoices
        {
            public static int Open(string user) => user.Length;
        }

        """;

    public const string Files = """
        namespace Shop.Export;

        public static class Files
        {
            public static string All(string path) => System.IO.File.ReadAllText(path);
        }

        """;

    private const string Caller = """
        namespace Shop.Web;

        public static class Caller
        {
            public static int Go() => new Shop.Auth.Sessions().Open("me");
        }

        """;

    /// <summary>The solution, and the project that is to be built in.</summary>
    public static Project Create(string? plan = null, params (string Path, string Text)[] files)
    {
        var workspace = new AdhocWorkspace();
        var (shop, web) = (ProjectId.CreateNewId(), ProjectId.CreateNewId());
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(shop, VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp, "/shop/src/Shop.csproj", compilationOptions: options, parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13), metadataReferences: Net80.References.All))
            .AddProject(ProjectInfo.Create(web, VersionStamp.Default, "Web", "Web", LanguageNames.CSharp, "/shop/web/Web.csproj", compilationOptions: options, metadataReferences: Net80.References.All, projectReferences: [new ProjectReference(shop)]));
        (string Path, string Text)[] all =
        [
            ("/shop/src/Contracts/ITokenService.cs", Interface), ("/shop/src/Auth/Sessions.cs", Sessions), ("/shop/src/Billing/Invoices.cs", Invoices), ("/shop/src/Export/Files.cs", Files), .. files,
        ];
        foreach (var (path, text) in all)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(shop), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        solution = solution
            .AddDocument(DocumentId.CreateNewId(web), "Caller.cs", SourceText.From(Caller), filePath: "/shop/web/Caller.cs")
            .AddAdditionalDocument(DocumentId.CreateNewId(shop), "plan.yaml", SourceText.From(plan ?? Plan), filePath: "/shop/plan.yaml");
        return solution.GetProject(shop)!;
    }
}
