namespace PlanExec.Plans.Tests;

public class YamlFaultTests
{
    private const string Colon = "': ' inside a value begins a map in YAML; put the value in quotes";

    [Theory]
    [InlineData("name: a[|:|] b", Colon)]
    [InlineData("decisions:\n  D:\n    title: x\n    because: Since[|:|] it is\n    link: y", Colon)]
    [InlineData("decisions: {D: {title: x, because: a[|:|] b}}", Colon)]
    [InlineData("boundaries: {forbid: [{from: Billing [|to|]: Orders, because: x}]}", "Before the key 'to' a comma is missing; write one, or quotes around the value if 'to: ' is part of it")]
    [InlineData("decisions: {D: {title: a ruling[|:|] b}}", Colon)]
    [InlineData("decisions: {D: {title: because[|:|] b}}", Colon)]
    [InlineData("name: [|*|]", "A value that begins with * is an alias in YAML; put it in quotes")]
    [InlineData("components: {A: {assemblies: [[|*.Tests|]], shared: true}}", "'*.Tests' stands for an anchor that nothing before it defines; a text that begins with '*' needs quotes")]
    [InlineData("name: [|@|]x", "A value can't begin with @; put it in quotes")]
    [InlineData("usings: [[|@|]x]")]
    [InlineData("name: [|`|]x`", "A value can't begin with `; put it in quotes")]
    [InlineData("name: [|%|]x", "A value can't begin with %; put it in quotes")]
    [InlineData("name: [|&|] x", "A value that begins with & is an anchor in YAML; put it in quotes")]
    [InlineData("name: {x} [|and y|]", "Text stands behind }; put the whole value in quotes")]
    [InlineData("name: [x][|y|]", "Text stands behind ]; put the whole value in quotes")]
    [InlineData("name: \"x\" [|y|] # c", "Text stands behind the closing quote; put the whole value in single quotes")]
    [InlineData("name: 'it'[|s'|]", "Text stands behind the closing quote; write '' for a quote inside the value, or put all of it in double quotes")]
    [InlineData("name: [|'|]tis\nsummary: y", "The text that begins with ' is not closed on its line; write the closing '")]
    [InlineData("name: [|'|]tis\nitems: {I: {title: 'x'}}", "The text that begins with ' goes on for several lines; write the closing ' where it ends")]
    [InlineData("decisions:\n  D: {title: [|'|]tis, because: x}\n  E: {title: 'x'}", "The text that begins with ' goes on for several lines; write the closing ' where it ends")]
    [InlineData("name: \"C:[|\\q|]\"", "'\\q' is not an escape of YAML; write '\\\\' for a backslash, or the text in single quotes")]
    [InlineData("severities: {PLAN1001: [|&|]s error, PLAN1002: warning}", "In { } nothing can follow a text that has an anchor; write the map in lines of its own, or the text out at each place")]
    [InlineData("name: [|{|]x\nsummary: y", "{ is not closed; write the }, or quotes around the value if it is a text that begins with {")]
    [InlineData("name: [|[|]x, y\nsummary: z", "[ is not closed; write the ], or quotes around the value if it is a text that begins with [")]
    [InlineData("usings: [x,[|,|]y]")]
    [InlineData("usings: [A, [|,|] B]", "Nothing stands before this comma; remove it")]
    [InlineData("components: {A: {namespaces: [a] [|uses|]: []}}", "A comma is missing before this")]
    [InlineData("components: {A: {namespaces: [a], uses [|[|]]}}", "Before this [ a comma is missing, or a colon behind a key")]
    [InlineData("components: {A: {namespaces[|:|][a]}}", "A space is missing behind the colon")]
    [InlineData("components:\n[|\t|]A: {namespaces: a}", "A tab can't indent in YAML; write spaces")]
    [InlineData("components:\n  A:\n    namespaces: a\n[|\t|]uses: []", "A tab can't indent in YAML; write spaces")]
    [InlineData("items:\n  I:\n    code: |\n      class A\n[|\t|]{\n      }", "A tab can't indent in YAML; write spaces")]
    [InlineData("components:\n    A: {namespaces: x}\n  [|B|]: {namespaces: y}", "The indentation fits no line above; indent keys of one map alike")]
    [InlineData("decisions:\n  D:\n    title: x\n      [|link|]: y", "This line is indented deeper than the key above and so goes on with its value; indent both keys alike")]
    [InlineData("decisions:\n  D:\n    title[|:|]x\n    link: y", "A space is missing behind the colon; write 'title: '")]
    [InlineData("decisions:\n  D:\n    title: x\n    link[|:|]y", "A space is missing behind the colon; write 'link: '")]
    [InlineData("[|name|]\nsummary: x", "'name' is not a key with a value; write 'key: value', or indent the line if it belongs to the value above")]
    [InlineData("name: a [|#|] b\n  c", "' #' ends a value: what follows is a comment; put the value in quotes")]
    [InlineData("boundaries:\n  allow:\n    - [|{|]from: A, to: B, because: x\n  forbid: []")]
    [InlineData("name: {|PLAN0001:]|}x", "This ] closes nothing; remove it, or put the value in quotes")]
    [InlineData("name: [|:|] x", Colon)]
    [InlineData("boundaries:\n  [|*allow:|] []")]
    [InlineData("name: [|*\"One|] and two\"\nsummary: x")]
    [InlineData("usings: [|-|] A", "A list can't begin on the line of its key; write it in the lines below, or in [ ]")]
    [InlineData("items: {I: {title: [|?|] a}}")]
    [InlineData("items:\n  I:\n    code: [||| class A;", "Behind | nothing may stand on the line; begin the text in the next line, or put it in quotes")]
    [InlineData("name: &a [[|*a|]]", "'*a' stands inside the value that it stands for; write the value out")]
    [InlineData("name: a\n[|---|]\nname: b", "A second YAML document begins here; a plan file is one document: remove the '---' or '...' before it")]
    [InlineData("name: a[|\0|]b", "A NUL character can't stand in a plan file; save the file as UTF-8 text")]
    [InlineData("name: a[|\u0001|]b", "The control character U+0001 can't stand in a plan file; delete it")]
    [InlineData("name: a\n[|\uFEFF|]summary: b")]
    [InlineData("name: M[|\uFFFD|]ller # S\uFFFDd", "The bytes that stood here are no UTF-8, and the character is lost; save the file as UTF-8, and write it again")]
    public void Syntax_error_is_one_fault_at_its_place(string marked, params string[] messages)
    {
        // Behind '|' the mark for a bracket would be ambiguous.
        var plan = PlanVerifier.Verify("version: 1\n" + marked.Replace("[||| class", "[|\u0002|] class", StringComparison.Ordinal).Replace('\u0002', '|'), messages);
        Assert.Equal(DiagnosticIds.PlanCannotBeRead, plan.Faults[0].Id);
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Half_a_surrogate_pair_is_refused(int unit) => PlanVerifier.Verify($"version: 1\nname: a[|{(char)unit}|]b");

    [Theory]
    [InlineData("[|%YAML 2.0|]\n---\nversion: 1")]
    [InlineData("[|%YAML 1.3|] # c\n---\nversion: 1")]
    [InlineData("# c\n[|%TAG ! tag:x,2000:|]\n---\nversion: 1")]
    [InlineData("[|%FOO|]\n---\nversion: 1")]
    [InlineData("%YAML 1.2\n---\nversion: 1\n...\n")]
    [InlineData("%YAML 1.1\n# c\n---\nversion: 1")]
    [InlineData("version: 1\nname: |\n  x\nsummary: >-\n %x")]
    public void Directive(string marked) => PlanVerifier.Verify(marked);

    [Fact]
    public void What_stands_before_a_syntax_error_is_kept_and_references_into_the_rest_are_not_reported()
    {
        var plan = PlanVerifier.Verify("""
            version: 1
            components:
              A: {namespaces: A, uses: [B, C]}
              B: {namespaces: B}
              D:
                namespaces: D
                shared[|:|]true
              C: {namespaces: C}
            items: {I: {component: C}}
            """);
        Assert.True(plan.IsIncomplete);
        Assert.Equal(["A", "B"], plan.Components.Select(component => component.Name.Value));
    }

    [Theory]
    [InlineData("decisions:\n  D:\n    t # itle: x\n    [|status|]: accepted")]
    [InlineData("name: {}\ncomponents: [|{|]A: {namespaces: A, shared: maybe}")]
    public void Faults_that_a_syntax_error_brings_about_are_not_told(string marked) =>
        PlanVerifier.Verify("version: 1\n" + marked.Replace("name: {}", "name: [|{}|]", StringComparison.Ordinal));

    [Fact]
    public void Block_that_a_wrong_indentation_ends_is_not_kept()
    {
        var plan = PlanVerifier.Verify("version: 1\ncomponents:\n  A: {namespaces: A}\n  B:\n      namespaces: B\n    [|uses|]: []\n");
        Assert.Equal("A", Assert.Single(plan.Components).Name.Value);
    }
}
