namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>The parts of which answers for <see cref="TokenShop"/> are made.</summary>
internal static class AnswerTexts
{
    /// <summary>A body of <c>Issue</c> that holds.</summary>
    public const string GoodBody = "return user + \"@\" + clock.GetUtcNow().ToUnixTimeSeconds();";

    /// <summary>Code as a model answers it.</summary>
    public static string Fence(string code) => $"```csharp\n{code}\n```\n";

    /// <summary>The type that AUTH-3 plans, with a body for <c>Issue</c> and further members.</summary>
    public static string Service(string body = GoodBody, string members = "", string usings = "", string behind = "", string header = "public sealed class TokenService : ITokenService") => Fence(
        $$"""
        using System;
        {{usings}}
        using Shop.Contracts;

        namespace Shop.Auth;

        {{header}}
        {
            private readonly TimeProvider clock;

            public TokenService(TimeProvider clock)
            {
                this.clock = clock;
            }

            public string Issue(string user)
            {
                {{body}}
            }
        {{members}}
        }
        {{behind}}
        """);

    /// <summary>The file that is written for <see cref="Service"/>.</summary>
    public static string ServiceFile(string body = GoodBody, string members = "") =>
        $$"""
        using System;
        using Shop.Contracts;

        namespace Shop.Auth;

        /// <summary>Issue tokens</summary>
        public sealed class TokenService : ITokenService
        {
            private readonly TimeProvider clock;

            public TokenService(TimeProvider clock)
            {
                this.clock = clock;
            }

            public string Issue(string user)
            {
                {{body}}
            }
        {{members}}}

        """;

    /// <summary>The file of AUTH-4 with a body for <c>Open</c>.</summary>
    public static string SessionsFile(string declaration) =>
        TokenShop.Sessions.Replace("    public int Open(string user) => throw new System.NotImplementedException(\"AUTH-4\"); // to do\n", declaration, StringComparison.Ordinal);
}
