using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

public class AdditionTests
{
    [Theory]
    [InlineData("{namespaces: [O], uses: [A, B]}   # both", "{namespaces: [O], uses: [A, B, C]}   # both")]
    [InlineData("{namespaces: [O], uses: [ \"A\", \"B\" ]}", "{namespaces: [O], uses: [ \"A\", \"B\", \"C\" ]}")]
    [InlineData("{namespaces: [O], uses: ['A', B,]}", "{namespaces: [O], uses: ['A', B, C,]}")]
    [InlineData("{namespaces: [O], uses: []}", "{namespaces: [O], uses: [C]}")]
    [InlineData("{namespaces: [O], uses: [ ]}", "{namespaces: [O], uses: [C]}")]
    [InlineData("{namespaces: [O], uses: A}", "{namespaces: [O], uses: [A, C]}")]
    [InlineData("{namespaces: [O], uses: 'A'}", "{namespaces: [O], uses: ['A', 'C']}")]
    [InlineData("{namespaces: [O], uses: }", "{namespaces: [O], uses: [C] }")]
    [InlineData("{namespaces: [O], shared: true}", "{namespaces: [O], uses: [C], shared: true}")]
    [InlineData("{shared: true, namespaces: [O]}", "{shared: true, namespaces: [O], uses: [C]}")]
    [InlineData("{namespaces: [O], uses: [A,\n    B]}", "{namespaces: [O], uses: [A,\n    B, C]}")]
    [InlineData("{namespaces: [O], uses: [\n    A,\n    B   # why\n  ]}", "{namespaces: [O], uses: [\n    A,\n    B,   # why\n    C\n  ]}")]
    [InlineData("{namespaces: [O], uses: [\n    A,\n    B,  # why\n  ]}", "{namespaces: [O], uses: [\n    A,\n    B,  # why\n    C,\n  ]}")]
    [InlineData("{\n    namespaces: [O],  # where\n    shared: true\n  }", "{\n    namespaces: [O],  # where\n    uses: [C],\n    shared: true\n  }")]
    [InlineData("\n    namespaces: [O]\n    uses: [A]\n    # last", "\n    namespaces: [O]\n    uses: [A, C]\n    # last")]
    [InlineData("\n    namespaces: [O]\n    uses:\n      - A   # first\n      # second\n      - B   # last\n      # end", "\n    namespaces: [O]\n    uses:\n      - A   # first\n      # second\n      - B   # last\n      - C\n      # end")]
    [InlineData("\n    namespaces:\n    - O\n    uses:\n    - A\n    - B\n    shared: true", "\n    namespaces:\n    - O\n    uses:\n    - A\n    - B\n    - C\n    shared: true")]
    [InlineData("\n    uses:\n      -   A\n      -   'B'\n    namespaces: O", "\n    uses:\n      -   A\n      -   'B'\n      -   'C'\n    namespaces: O")]
    [InlineData("\n    uses:   # none yet\n    namespaces: O", "\n    uses: [C]   # none yet\n    namespaces: O")]
    [InlineData("\n    uses: A   # only this\n    namespaces: O", "\n    uses: [A, C]   # only this\n    namespaces: O")]
    [InlineData("\n    # where\n    namespaces: O   # there\n\n    # who\n    shared: true", "\n    # where\n    namespaces: O   # there\n\n    uses: [C]\n\n    # who\n    shared: true")]
    [InlineData("\n    # how\n    shared: true\n    namespaces: O", "\n    # how\n    shared: true\n    namespaces: O\n    uses: [C]")]
    public void Use_is_added(string before, string after)
    {
        const string Head = "version: 1\ncomponents:\n  Own: ";
        const string Tail = "\n  A: {namespaces: A}   # not this\n  B: {namespaces: B, uses: []}\n  C: {namespaces: C}\n";
        EditVerifier.Verify(Head + before + Tail, Head + after + Tail, editor => editor.AddUse("Own", "C"));
    }

    [Theory]
    [InlineData("*.Tests", "\"*.Tests\"")]
    [InlineData("a b", "a b")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("a#b", "a#b")]
    [InlineData("tab\t\"quote\"\\", "\"tab\\t\\\"quote\\\"\\\\\"")]
    [InlineData("two\nlines", "\"two\\nlines\"")]
    [InlineData("😀", "😀")]
    [InlineData("a\u0085\u2028b", "\"a\\u0085\\u2028b\"")]
    public void Text_is_quoted_where_it_must_be(string text, string written)
    {
        const string Plan = "version: 1\ncomponents: {A: {namespaces: A}}\nboundaries: {allow: []}\n";
        EditVerifier.Verify(
            Plan,
            Plan.Replace("[]", $"[{{from: A, to: A, because: {written}}}]", StringComparison.Ordinal),
            editor => editor.AddAllow(new NewAllow(["A"], ["A"]) { Because = text }));
    }

    [Fact]
    public void Exception_is_added_with_its_section() => EditVerifier.Verify(
        """
        # yaml-language-server: $schema=./plans.schema.json
        version: 1
        name: Shop

        # what the system is made of
        components:
            Web: {assemblies: [Web]}
            Orders: {assemblies: [Orders]}

        # what must come to exist
        items:
            I: {title: One}

        """,
        """
        # yaml-language-server: $schema=./plans.schema.json
        version: 1
        name: Shop

        # what the system is made of
        components:
            Web: {assemblies: [Web]}
            Orders: {assemblies: [Orders]}

        boundaries:
            allow:
                - {from: Web, to: Orders, because: "Soon: BILL-9"}

        # what must come to exist
        items:
            I: {title: One}

        """,
        editor => editor.AddAllow(new NewAllow(["Web"], ["Orders"]) { Because = "Soon: BILL-9" }));

    [Theory]
    [InlineData(
        "  mode: open\n  # exceptions\n  allow:   # few\n    - {from: A, to: B, because: x}   # one\n    # - {from: B, to: A}\n  forbid: []\n",
        "  mode: open\n  # exceptions\n  allow:   # few\n    - {from: A, to: B, because: x}   # one\n    - {from: [A, B], to: C, because: z}\n    # - {from: B, to: A}\n  forbid: []\n")]
    [InlineData(
        "  allow:\n  - from: A\n    to: B\n    because: >-\n      x\n      z\n  # the end\n",
        "  allow:\n  - from: A\n    to: B\n    because: >-\n      x\n      z\n  - from: [A, B]\n    to: C\n    because: z\n  # the end\n")]
    [InlineData("  allow: []   # none\n  mode: open\n", "  allow:   # none\n    - {from: [A, B], to: C, because: z}\n  mode: open\n")]
    [InlineData("  allow:   # none\n  mode: open\n", "  allow:   # none\n    - {from: [A, B], to: C, because: z}\n  mode: open\n")]
    [InlineData("  mode: open   # all\n  forbid: []\n", "  mode: open   # all\n  allow:\n    - {from: [A, B], to: C, because: z}\n  forbid: []\n")]
    public void Exception_is_added_to_what_is_there(string before, string after)
    {
        const string Head = "version: 1\ncomponents:\n  A: {namespaces: A}\n  B: {namespaces: B}\n  C: {namespaces: C}\nboundaries:\n";
        EditVerifier.Verify(Head + before, Head + after, editor => editor.AddAllow(new NewAllow(["A", "B"], ["C"]) { Because = "z" }));
    }

    [Fact]
    public void Component_is_added_as_its_neighbours_are_written() => EditVerifier.Verify(
        """
        version: 1
        components:
          Web:        {assemblies: [Web]}
          Orders:     {assemblies: [Orders], uses: []}   # the last

        # the rules
        boundaries: {mode: open}
        """,
        """
        version: 1
        components:
          Web:        {assemblies: [Web]}
          Orders:     {assemblies: [Orders], uses: []}   # the last
          Billing:    {namespaces: [Shop.Billing], uses: [Orders]}

        # the rules
        boundaries: {mode: open}
        """,
        editor => editor.AddComponent(new NewComponent("Billing") { Namespaces = ["Shop.Billing"], Uses = ["Orders"] }));

    [Fact]
    public void Item_is_added_with_its_code_as_a_block() => EditVerifier.Verify(
        """
        version: 1
        components: {A: {namespaces: A}}
        items:
          A-1:
            title: First
            code: |
              class First;
          # soon
          A-2:
            title: Second

        # the end
        """,
        """
        version: 1
        components: {A: {namespaces: A}}
        items:
          A-1:
            title: First
            code: |
              class First;
          # soon
          A-2:
            title: Second
          A-3:
            title: "Third: the last"
            component: A
            needs: [A-1, A-2]
            code: |
              public class Third
              {
                  int Count { get; }

                  // it's "quoted"
              }
            behavior:
              - It counts.
              - "no"
            tests: [A.Tests.Third]

        # the end
        """,
        editor => editor.AddItem(new NewItem("A-3")
        {
            Title = "Third: the last",
            Component = "A",
            Needs = ["A-1", "A-2"],
            Code = "public class Third\r\n{\r\n    int Count { get; }\r\n\r\n    // it's \"quoted\"\r\n}",
            Behavior = ["It counts.", "no"],
            Tests = ["A.Tests.Third"],
        }));

    [Theory]
    [InlineData("  class A;\n    class B;")]
    [InlineData("\tclass A;\n\tclass B;")]
    [InlineData("class A;\n\tclass B;\n\n    \nclass C; # no comment")]
    [InlineData("class 😀;\u0085class B;")]
    [InlineData("--- a\n... b\n- c: {[")]
    public void Code_keeps_every_character(string code)
    {
        foreach (var before in new[] { "version: 1\n", "version: 1\nitems: {J: {}}\n", "version: 1\nitems:\n    J:\n", "version: 1\r\nitems: {}" })
        {
            var after = EditVerifier.Single(EditVerifier.Editor(before).AddItem(new NewItem("I") { Code = code, Behavior = [code, "x"] })).NewText;
            var item = PlanModel.Read(after).Map("items").Map("I");
            Assert.Equal(code, ((string)item["code"]).TrimEnd('\n'));
            Assert.Equal(code, item.List("behavior")[0]);
        }
    }

    [Fact]
    public void Decision_is_added_behind_a_blank_line_like_the_others() => EditVerifier.Verify(
        """
        version: 1
        decisions:
           D1:
              title: One

           D2:
              title: Two
        """,
        """
        version: 1
        decisions:
           D1:
              title: One

           D2:
              title: Two

           D3:
              title: Three
              status: accepted
              date: 2026-02-22
              decided: Yes, we do
              because: |-
                 First.
                 Second.
        """,
        editor => editor.AddDecision(new NewDecision("D3", "Three", DecisionStatus.Accepted)
        {
            Date = "2026-02-22",
            Decided = "Yes, we do",
            Because = "First.\nSecond.",
        }));

    [Fact]
    public void Entry_is_added_to_the_file_that_has_its_section()
    {
        var editor = new PlanEditor([new PlanSource("plan.yaml", "version: 1\n"), new PlanSource("orders.plan.yaml", "items: {I: {title: x}}\n")]);
        Assert.Equal("items: {I: {title: x}, J: {title: z}}\n", EditVerifier.Single(editor.AddItem(new NewItem("J") { Title = "z" })).NewText);
        Assert.Equal("version: 1\nitems:\n  J:\n    title: z\n", EditVerifier.Single(editor.AddItem(new NewItem("J") { Title = "z" }, "plan.yaml")).NewText);
    }
}
