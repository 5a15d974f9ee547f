using static PlanExec.CodeFixes.Tests.Building.AnswerTexts;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Answers that declare something else than the item plans, or more, or less.</summary>
internal static class OutsideAdversaries
{
    private const string SessionsFilled = "    public int Open(string user) => users.Count; // to do\n";

    public static IReadOnlyList<Adversary> All { get; } =
    [
        Different("another type of return", Service("return 1;").Replace("string Issue", "int Issue", StringComparison.Ordinal), "is of type 'int', not 'string'"),
        Different("another parameter", Service("return \"\";").Replace("Issue(string user)", "Issue(int user)", StringComparison.Ordinal), "another signature"),
        Different("one parameter more", Service().Replace("Issue(string user)", "Issue(string user, int times)", StringComparison.Ordinal), "another signature"),
        Different("another name of a parameter", Service("return name;").Replace("Issue(string user)", "Issue(string name)", StringComparison.Ordinal), "calls its parameter 'name', not 'user'"),
        Different("a default value", Service().Replace("Issue(string user)", "Issue(string user = \"\")", StringComparison.Ordinal), "declares its parameter as"),
        Different("an attribute of a parameter", Service().Replace("Issue(string user)", "Issue([System.Runtime.CompilerServices.CallerMemberName] string user)", StringComparison.Ordinal), "declares its parameter as"),
        Different("another modifier", Service("return user;").Replace("public string Issue", "public static string Issue", StringComparison.Ordinal), "is declared 'public static'"),
        Different("a base type", Service(header: "public sealed class TokenService : Exception, ITokenService"), "derives from 'Exception'"),
        Different("a record for a class", Service(header: "public sealed record TokenService : ITokenService"), "is planned as 'class'"),
        Different("another namespace", Service().Replace("namespace Shop.Auth;", "namespace Shop.Billing;", StringComparison.Ordinal), "in namespace 'Shop.Billing'"),
        Different("no longer sealed, but abstract", Service(header: "public abstract class TokenService : ITokenService"), "is declared 'abstract'"),
        Unplanned("another type instead", Service().Replace("class TokenService", "class Tokens", StringComparison.Ordinal).Replace("TokenService(", "Tokens(", StringComparison.Ordinal), "declares type 'Tokens'"),
        Unplanned("a second type", Service(behind: "internal static class Extra { }"), "declares type 'Extra'"),
        Unplanned("a type of another item", Service(behind: "public interface ITokenService { }"), "declares type 'ITokenService'"),
        Unplanned("more of a type in another file", Service(behind: "public static partial class Invoices { }"), "declares type 'Invoices'"),
        Unplanned("a public member", Service(members: "    public string Again(string user) => user;"), "is not planned and not private"),
        Unplanned("an internal type within", Service(members: "    internal sealed class Extra { }"), "is not planned and not private"),
        Unplanned("a finalizer", Service(members: "    ~TokenService() { }"), "is not planned and not private"),
        Unplanned("an explicit implementation", Service(members: "    string ITokenService.Issue(string user) => user;"), "is not planned and not private"),
        Unplanned("an attribute of the assembly", Service().Replace("\nnamespace", "\n[assembly: System.Reflection.AssemblyTitle(\"x\")]\nnamespace", StringComparison.Ordinal), "attributes of an assembly"),
        Unplanned("an attribute of the type", Service(header: "[Obsolete]\npublic sealed class TokenService : ITokenService"), "attribute '[Obsolete]'"),
        new("a member is missing", "AUTH-3", Fence("public TokenService(TimeProvider clock) { }")) { Finding = "stub", Sentence = "does not implement 'Issue(string user)'", Repairs = 2 },
        new("statements instead of declarations", "AUTH-3", Fence("using System;\nConsole.WriteLine(1);")) { Finding = "CS1519", Sentence = "not whole C#", Repairs = 2 },
        Sessions("a sibling method is changed", "public void Close(string user) { users.Clear(); }"),
        Sessions("siblings are left out, with their comments", ""),
        Sessions("a sibling is answered without a body", "public void Close(string user) => throw new System.NotImplementedException();"),
        Sessions("a field of the type is changed", "private List<string> users = null!;"),
        new("a public member is added to a type written by hand", "AUTH-4", Fence("public sealed class Sessions\n{\n    public int Open(string user) => users.Count;\n    public void Reset() => users.Clear();\n}"))
        {
            File = "/shop/src/Auth/Sessions.cs", Finding = "unplanned", Sentence = "'Reset()' is not planned", Repairs = 2,
        },
        new("private members are added to a type written by hand", "AUTH-4", Fence("using System.Text;\n\npublic sealed class Sessions\n{\n    private readonly StringBuilder log = new();\n    public int Open(string user) => CountOf(user);\n    private int CountOf(string user)\n    {\n        log.Append(user);\n        return users.Count;\n    }\n}"))
        {
            File = "/shop/src/Auth/Sessions.cs",
            Accepted = SessionsFile("    public int Open(string user) => CountOf(user); // to do\n")
                .Replace("using System.Collections.Generic;\n", "using System.Collections.Generic;\nusing System.Text;\n", StringComparison.Ordinal)
                .Replace("    private readonly List", "    private readonly StringBuilder log = new();\n    private readonly List", StringComparison.Ordinal)
                .Replace("of one name: the first\n    }\n", "of one name: the first\n    }\n\n    private int CountOf(string user)\n    {\n        log.Append(user);\n        return users.Count;\n    }\n", StringComparison.Ordinal),
        },
    ];

    private static Adversary Different(string name, string answer, string sentence) => new(name, "AUTH-3", answer) { Finding = "different", Sentence = sentence, Repairs = 2 };

    private static Adversary Unplanned(string name, string answer, string sentence) => new(name, "AUTH-3", answer) { Finding = "unplanned", Sentence = sentence, Repairs = 2 };

    /// <summary>What is not of the item is not taken, so it stays to the byte.</summary>
    private static Adversary Sessions(string name, string sibling) => new(name, "AUTH-4", Fence($"public sealed class Sessions\n{{\n    public int Open(string user) => users.Count;\n    {sibling}\n}}"))
    {
        File = "/shop/src/Auth/Sessions.cs",
        Accepted = SessionsFile(SessionsFilled),
    };
}
