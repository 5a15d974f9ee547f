namespace PlanExec.Plans.Tests;

/// <summary>The example of the page on the plan language, word for word.</summary>
internal static class PageExample
{
    public const string Text = """
        # yaml-language-server: $schema=./plans.schema.json
        version: 1
        name: Shop
        summary: One deployable, three modules.
        usings: [System.Threading, System.Threading.Tasks, Shop.Shared]    # for the C# in `code` and `have`

        decisions:                                   # phase one: what was weighed, and what was chosen
          ADR-1:
            title: Stateless tokens instead of server sessions
            status: accepted                         # proposed | accepted | rejected | superseded
            date: 2026-02-22
            question: JWT or session-based authentication for 100k monthly users?
            context: The web tier scales out; sessions would need a shared store.
            criteria: {latency: 3, revocation: 5, operability: 2}          # name: weight
            options:
              jwt:
                summary: Signed access tokens, rotating refresh tokens
                pros: [no store on the hot path]
                cons: [revocation needs a deny list]
                scores: {latency: 5, revocation: 3, operability: 4}        # 1 to 5 a criterion
              sessions:
                summary: Server sessions in Redis
                scores: {latency: 3, revocation: 5, operability: 3}
            chosen: jwt
            because: The deny list is small and local; a shared store would be the largest single point of failure.
            consequences: [refresh tokens are rotated on every use]
            performance: [checking a token needs no network call]
            threats:
              - {attack: stolen refresh token, mitigation: rotation with reuse detection, items: [AUTH-3]}
            link: docs/adr/0001-tokens.md            # the long text, named in the message
          ADR-2:
            title: Modules talk through contracts
            status: accepted
            decided: A module may use another module's contracts and nothing else of it.   # short form: no options
            because: Modules are to be deployable apart.

        captures: {module: [Auth, Orders, Billing]}  # optional: the values that the capture may have

        components:                                  # what the system is made of
          Web:                    {assemblies: [Shop.Web], uses: [$any.Contracts]}
          $module.Contracts:      {namespaces: [Shop.$module.Contracts], uses: []}
          $module.Domain:         {namespaces: [Shop.$module.Domain], uses: [], libraries: [MediatR.Contracts], decision: ADR-2}
          $module.Application:    {namespaces: [Shop.$module.Application], uses: [$module.Domain, $module.Contracts, $other.Contracts]}
          $module.Infrastructure: {namespaces: [Shop.$module.Infrastructure], uses: [$module.*]}
          Shared:                 {namespaces: [Shop.Shared], shared: true}             # everybody may use it
          Tests:                  {assemblies: ["*.Tests"], governed: false}            # may use everything

        boundaries:
          mode: closed                               # closed: what nothing permits is not allowed; open: what nothing forbids is allowed
          unassigned: warning                        # code that no component contains: error | warning | ignore
          acyclic: true                              # no circle among components
          layers: {order: [$module.Infrastructure, $module.Application, $module.Domain], decision: ADR-2}   # never upwards
          allow:                                     # exceptions, each with a reason; they beat everything
            - {from: Web, fromTypes: [Program, "*Module"], to: $any.Infrastructure, because: The composition root knows everybody}
            - {from: Billing.Application, to: Orders.Domain, deprecated: true, because: Until BILL-9 is built}   # allowed, reported as information
          forbid:
            - {from: $module.*, to: $other.*, except: [$other.Contracts], decision: ADR-2}
            - {from: $module.Application, fromTypes: {not: {is: INotificationHandler}}, to: $other.Contracts, because: Only event handlers listen to other modules}
          # diagram: |                               # Mermaid instead of `uses`: an arrow is a use. Or a fence in a Markdown file: docs/architecture.md#components
          #   flowchart LR
          #     Web --> Auth & Orders --> Shared

        apis:                                        # what may not be called, where, and what to call instead
          - {ban: System.DateTime.UtcNow, in: [$any.Domain, $any.Application], instead: System.TimeProvider, decision: ADR-2}
          - {ban: Microsoft.EntityFrameworkCore, except: [$any.Infrastructure]}        # a namespace, a type, a member

        patterns:                                    # what code must look like
          entities-are-audited:
            decision: ADR-2
            types: {in: $any.Domain, kind: class, is: Entity, not: {name: Legacy*}}
            must:
              be: sealed
              is: ISoftDelete
              have: |
                DateTimeOffset? DeletedAt { get; }
          only-private-constructors:
            members: {of: {in: $any.Domain, is: [Entity, ValueObject]}, kind: constructor}
            must: {be: private}
          no-reference-to-another-root:
            members: {of: {is: Entity}, kind: [field, property]}
            mustNot: {type: {is: IAggregateRoot}}
          async-methods:
            members: {kind: method, be: public, returns: [Task, ValueTask, IAsyncEnumerable]}
            must: {name: "*Async", takes: CancellationToken}

        items:                                       # phase two: what must come to exist
          AUTH-3:
            title: Issue access tokens
            component: Auth.Application
            decision: ADR-1
            needs: [AUTH-1]
            code: |
              public sealed class JwtTokenService : ITokenService
              {
                  public JwtTokenService(TimeProvider clock, TokenOptions options);
                  public Task<Token> IssueAsync(User user, CancellationToken cancellationToken);
              }
            behavior:
              - The token is signed with RS256 and expires after 15 minutes.
              - A user without a verified address gets a NotVerifiedException.
            tests: [Shop.Auth.Tests.JwtTokenServiceTests]
          AUTH-1:
            title: Token types
            component: Auth.Contracts
            code: |
              public sealed record Token(string Value, DateTimeOffset ExpiresAt);
              public interface ITokenService { Task<Token> IssueAsync(User user, CancellationToken cancellationToken); }

        severities: {PLAN3001: error}                # ids, as in .editorconfig
        builder: {budget: 200000, exclude: [src/Secrets/**]}               # tokens a run; files that are never sent. Never an endpoint, key or model

        """;
}
