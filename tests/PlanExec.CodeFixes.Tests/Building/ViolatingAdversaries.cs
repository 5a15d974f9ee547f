using static PlanExec.CodeFixes.Tests.Building.AnswerTexts;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Answers that compile and break a rule of the plan, or leave something to be written.</summary>
internal static class ViolatingAdversaries
{
    public static IReadOnlyList<Adversary> All { get; } =
    [
        Breaks("a forbidden component", "PLAN1001", Service("return user + Shop.Billing.Invoices.Open(user);"), "'Invoices' (Billing)"),
        Breaks("a forbidden component by a using", "PLAN1001", Service("return user + Invoices.Open(user);", usings: "using Shop.Billing;"), "'Invoices' (Billing)"),
        Breaks("a forbidden component in a private type", "PLAN1001", Service(members: "    private sealed class Inner { public object? Held = typeof(Shop.Billing.Invoices); }"), "'Invoices' (Billing)"),
        Breaks("a pattern", "PLAN2002", Service("count++; return user;", "    private int count;"), "fields-are-readonly"),
        Breaks("a banned member", "PLAN1004", Service("return user + DateTime.UtcNow;"), "UtcNow"),
        Breaks("a banned member by an escaped name", "PLAN1004", Service("return user + DateTime.\\u0055tcNow;"), "UtcNow"),
        Breaks("a banned member by a verbatim name", "PLAN1004", Service("return user + @DateTime.@UtcNow;"), "UtcNow"),
        Breaks("a banned member as a method group", "PLAN1004", Service("Func<DateTime> now = () => DateTime.UtcNow; return user + now();"), "UtcNow"),
        Breaks("NotImplementedException", "stub", Service("throw new NotImplementedException();"), "NotImplementedException"),
        Breaks("NotImplementedException in a helper", "stub", Service("return Later(user);", "    private static string Later(string user) => throw new System.NotImplementedException(user);"), "NotImplementedException"),
        Breaks("NotImplementedException, created by its target", "stub", Service("System.NotImplementedException e = new(); throw e;"), "NotImplementedException"),
        Breaks("an exception derived from NotImplementedException", "stub", Service("throw new Todo();", "    private sealed class Todo : System.NotImplementedException { }"), "NotImplementedException"),
        Breaks("null thrown", "stub", Service("throw null;"), "throws null"),
        Breaks("null thrown without a warning", "stub", Service("throw (Exception)(null!);"), "throws null"),
        Breaks("nothing but an exception", "stub", Service("throw new Exception(\"Sorry\");"), "does nothing but throw"),
        Breaks("nothing but an exception in a helper", "stub", Service("return Later();", "    private static string Later() => throw new Exception();"), "does nothing but throw"),
        Breaks("an exception that says what is left", "stub", Service("if (user.Length > 0) { throw new NotSupportedException(\"TODO: sign it\"); }\n        return user;"), "does nothing but throw"),
        Breaks("code that does not compile", "CS0103", Service("return unknown;"), "'unknown'"),
        Breaks("a type that does not exist", "CS0246", Service(members: "    private readonly Missing? missing = null;"), "'Missing'"),
    ];

    private static Adversary Breaks(string name, string id, string answer, string sentence) => new(name, "AUTH-3", answer) { Finding = id, Sentence = sentence, Repairs = 2 };
}
