using static PlanExec.CodeFixes.Tests.Building.AnswerTexts;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Answers that are no C#, or hide what they say.</summary>
internal static class UnreadableAdversaries
{
    public static IReadOnlyList<Adversary> All { get; } =
    [
        Unreadable("an empty answer", "", "is empty"),
        Unreadable("prose only", "I would rather not.", "no fenced block"),
        Unreadable("prose and code without a fence", "Here it is:\n" + Service().Replace("```csharp\n", "", StringComparison.Ordinal).Replace("```", "", StringComparison.Ordinal), "no fenced block"),
        Unreadable("two fences", Service() + Service(), "2 fenced blocks"),
        Unreadable("a block that is not closed", Service().Replace("\n```\n", "\n", StringComparison.Ordinal), "is not closed"),
        Unreadable("an empty block", Fence("  "), "block of the answer is empty"),
        Unreadable("a block of JSON", "```json\n{}\n```", "is 'json', not C#"),
        Unreadable("comments only", Fence("// Nothing to do."), "declares nothing"),
        Unreadable("parentheses that overflow a stack", Service($"return {new string('(', 200)}user{new string(')', 200)};"), "more than 100 deep"),
        Unreadable("type arguments that overflow a stack", Service($"{string.Concat(Enumerable.Repeat("List<", 200))}int{new string('>', 200)} all; return user;"), "more than 100 deep"),
        Unreadable("a name that overflows a stack", Service($"return {string.Concat(Enumerable.Repeat("user.", 600))}Length;"), "more than 500 parts"),
        Unreadable("a bidirectional character", Service("return user; // \u202E gnihton"), "bidirectional character (U+202E)"),
        Unreadable("an isolate", Service("return \"\u2066\" + user;"), "bidirectional character (U+2066)"),
        Unreadable("a zero-width space in a name", Service("var us\u200Ber = user; return user;"), "zero-width character (U+200B)"),
        Unreadable("a zero-width joiner in a name", Service("var us\u200Der = user; return user;"), "zero-width character (U+200D)"),
        Unreadable("a tag character", Service("return user; // \U000E0041"), "tag character (U+E0041)"),
        Unreadable("a NUL character", Service("return user; // \0"), "NUL character (U+0000)"),
        Unreadable("bytes that are no UTF-8", Service("return user; // \uFFFD"), "no valid UTF-8"),
        Unreadable("a line separator that ends a comment", Service("// nothing\u2028return user;"), "line separator (U+2028)"),
        Unreadable("an escape of a terminal", Service("return user; // \u001B[2J"), "control character (U+001B)"),
        Unreadable("half a surrogate", Service("return user; // \uD83D"), "half a character"),
        new("half a method", "AUTH-3", Fence("public string Issue(string user)\n{\n    return user +")) { Finding = "CS1525", Sentence = "not whole C#", Repairs = 2 },
        new("half a type", "AUTH-3", Service().Replace("\n}\n\n```", "\n```", StringComparison.Ordinal)) { Finding = "CS1513", Sentence = "not whole C#", Repairs = 2 },
        new("nested block comments", "AUTH-3", Service("/* one /* two */ three */ return user;")) { Finding = "CS1525", Sentence = "not whole C#", Repairs = 2 },
        new("prose within the block", "AUTH-3", Fence("Here is your class, enjoy.")) { Finding = "CS1002", Sentence = "not whole C#", Repairs = 2 },
    ];

    private static Adversary Unreadable(string name, string answer, string sentence) => new(name, "AUTH-3", answer) { Finding = "unreadable", Sentence = sentence, Repairs = 2 };
}
