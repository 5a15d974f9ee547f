using static PlanExec.CodeFixes.Tests.Building.AnswerTexts;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Answers that silence a rule, go round it, leave what the runtime checks, or reach out of the process.</summary>
internal static class SmugglingAdversaries
{
    public static IReadOnlyList<Adversary> All { get; } =
    [
        Refused("a pragma", Service("#pragma warning disable\n        return user + DateTime.UtcNow;"), "preprocessor directive"),
        Refused("#line", Service("#line 1 \"Other.cs\"\n        return user;"), "preprocessor directive"),
        Refused("#if", Service("#if !DEBUG\n        return Shop.Billing.Invoices.Open(user).ToString();\n#endif\n        return user;"), "preprocessor directive"),
        Refused("#nullable", Service("#nullable disable\n        return user;"), "preprocessor directive"),
        Refused("#region", Service("#region one\n        return user;\n#endregion"), "preprocessor directive"),
        Refused("a suppression of a helper", Service(members: "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")]\n    private static int One() => 1;"), "silences diagnostics"),
        Refused("an unconditional suppression", Service(members: "    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(\"a\", \"b\")]\n    private static int One() => 1;"), "silences diagnostics"),
        new("a suppression of a planned member", "AUTH-3", Service().Replace("    public string Issue", "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")]\n    public string Issue", StringComparison.Ordinal))
        {
            Finding = "different", Sentence = "has the attribute", Repairs = 2,
        },
        Refused("code that says it is generated", Service(members: "    [System.CodeDom.Compiler.GeneratedCode(\"a\", \"b\")]\n    private static int One() => 1;"), "hides code from analyzers"),
        Refused("a module initializer", Service(members: "    private static class Start { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Go() { } }"), "runs code that nobody calls"),
        Refused("an alias", Service("return user + Clock.UtcNow;", usings: "using Clock = System.DateTime;"), "plain using directives"),
        Refused("an alias of a forbidden type", Service("return user + I.Open(user);", usings: "using I = Shop.Billing.Invoices;"), "plain using directives"),
        Refused("a global using", Service(usings: "global using System.Text;"), "plain using directives"),
        Refused("a static using", Service("return user + UtcNow;", usings: "using static System.DateTime;"), "plain using directives"),
        Refused("an extern alias", Service().Replace("using System;\n", "extern alias other;\nusing System;\n", StringComparison.Ordinal), "extern alias"),
        Refused("a banned member by reflection", Service("return user + typeof(DateTime).GetProperty(\"Utc\" + \"Now\")!.GetValue(null);"), "by name at run time"),
        Refused("a banned member by the type's name", Service("return user + Type.GetType(\"System.DateTime\");"), "by name at run time"),
        Refused("dynamic", Service("dynamic other = clock; return user + other.GetUtcNow();"), "by name at run time"),
        Refused("an activator", Service("return user + Activator.CreateInstance(typeof(object));"), "by name at run time"),
        Refused("an assembly from bytes", Service("return user + System.Reflection.Assembly.Load(new byte[1]);"), "by name at run time"),
        Refused("emitted code", Service("return user + new System.Reflection.Emit.DynamicMethod(\"x\", null, null);"), "by name at run time"),
        Refused("a compiled expression", Service("System.Linq.Expressions.Expression<Func<int>> one = () => 1; return user + one.Compile()();"), "by name at run time"),
        Refused("a method called by a delegate", Service("Func<int> one = () => 1; return user + one.DynamicInvoke();"), "by name at run time"),
        Refused("unsafe code", Service("unsafe { int one = 1; int* two = &one; return user + *two; }"), "what the runtime checks"),
        Refused("an unsafe helper", Service(members: "    private static unsafe int One(int* two) => *two;"), "what the runtime checks"),
        Refused("a native method", Service(members: "    [System.Runtime.InteropServices.DllImport(\"c\")]\n    private static extern int getpid();"), "what the runtime checks"),
        Refused("a native local function", Service("[System.Runtime.InteropServices.DllImport(\"c\")] static extern int getpid(); return user + getpid();"), "what the runtime checks"),
        Refused("the runtime's unsafe class", Service("return System.Runtime.CompilerServices.Unsafe.As<string>(user);"), "what the runtime checks"),
        Refused("a process", Service("System.Diagnostics.Process.Start(\"sh\"); return user;"), "processes or their environment"),
        Refused("the end of the process", Service("Environment.Exit(0); return user;"), "processes or their environment"),
        Refused("the environment", Service("return user + Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\");"), "processes or their environment"),
        Refused("a file", Service("return user + System.IO.File.ReadAllText(\"/etc/passwd\");"), "reads or writes files"),
        Refused("a file by a writer", Service("using var to = new System.IO.StreamWriter(\"x\"); return user;"), "reads or writes files"),
        Refused("a file by a stream that the target creates", Service("System.IO.FileStream to = new(\"x\", System.IO.FileMode.Create); return user;"), "reads or writes files"),
        Refused("a file by XML", Service("return user + System.Xml.Linq.XDocument.Load(\"/etc/passwd\");"), "reads or writes files"),
        Refused("an address by XML", Service("var document = new System.Xml.XmlDocument(); document.Load(\"http://example.com\"); return user;"), "reads or writes files"),
        Refused("a file by a reader of XML", Service("using var reader = System.Xml.XmlReader.Create(\"/etc/passwd\"); return user;"), "reads or writes files"),
        Refused("a file by a certificate", Service("return user + new System.Security.Cryptography.X509Certificates.X509Certificate2(\"key.pfx\");"), "reads or writes files"),
        Refused("a file by a listener", Service("return user + new System.Diagnostics.TextWriterTraceListener(\"log.txt\");"), "reads or writes files"),
        Refused("the environment in a text", Service("return user + Environment.ExpandEnvironmentVariables(\"%OPENAI_API_KEY%\");"), "processes or their environment"),
        Refused("the name of the machine", Service("return user + Environment.MachineName;"), "processes or their environment"),
        Refused("a debugger", Service("System.Diagnostics.Debugger.Launch(); return user;"), "processes or their environment"),
        Refused("a switch of the process", Service("AppContext.SetSwitch(\"a\", true); return user;"), "processes or their environment"),
        Refused("what others print", Service("Console.SetOut(Console.Error); return user;"), "processes or their environment"),
        Refused("a lock that other processes have", Service("using var shared = new System.Threading.Mutex(false, \"x\"); return user;"), "processes or their environment"),
        Refused("who calls it", Service("return user + new System.Diagnostics.StackTrace().FrameCount;"), "by name at run time"),
        Refused("a property by its descriptor", Service("return user + System.ComponentModel.TypeDescriptor.GetProperties(user)[\"Length\"]!.GetValue(user);"), "by name at run time"),
        Refused("the memory of another type", Service("return user + System.Runtime.InteropServices.MemoryMarshal.Cast<char, int>(user.AsSpan())[0];"), "what the runtime checks"),
        Refused("the network", Service("return user + new System.Net.Http.HttpClient().GetStringAsync(\"http://example.com\").Result;"), "talks to the network"),
        Refused("the network in a static constructor", Service(members: "    static TokenService() => new System.Net.Http.HttpClient().GetStringAsync(\"http://example.com\").Wait();"), "talks to the network"),
        Refused("a socket in a field", Service(members: "    private readonly System.Net.Sockets.TcpClient client = new();"), "talks to the network"),
    ];

    private static Adversary Refused(string name, string answer, string sentence) => new(name, "AUTH-3", answer) { Finding = "refused", Sentence = sentence, Repairs = 2 };
}
