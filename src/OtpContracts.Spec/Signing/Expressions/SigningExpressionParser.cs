using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Signing.Expressions;

/// <summary>
/// Parses and checks signing expressions: <c>sum := term ('+' term)*</c>, <c>term := first ('.' name '(' sums ')')*</c>,
/// <c>first := 'text' | "template with {sum}" | number | name | name '(' sums ')' | '(' sum ')'</c>. <c>x.f(y)</c> is another way to write <c>f(x, y)</c>.
/// Reports one error an expression, at the column of the offending part. Never throws for what an expression says.
/// </summary>
public sealed class SigningExpressionParser
{
    /// <summary>Longest expression, in characters.</summary>
    public const int Longest = 16 * 1024;

    /// <summary>How many times as large as what goes in a value may become; see <see cref="SigningExpression.Weight"/>.</summary>
    public const int Heaviest = 64 * 1024;

    private const string ItemName = "name";
    private const string ItemValue = "value";
    private const int Deepest = 64;
    private const int DeepestTree = 256;
    private readonly YamlScalar _source;
    private readonly SigningScope _scope;
    private readonly DiagnosticBag _diagnostics;
    private SigningToken _token;
    private int _depth;

    // The pairs that "name" and "value" belong to, within an argument that is evaluated for each.
    private SigningExpression? _pairs;

    private SigningExpressionParser(YamlScalar source, SigningScope scope, DiagnosticBag diagnostics)
    {
        (_source, _scope, _diagnostics) = (source, scope, diagnostics);
        _token = SigningLexer.Next(source.Value, 0);
    }

    /// <summary>Parses and checks an expression.</summary>
    /// <param name="source">The expression as it stands in the contract.</param>
    /// <param name="scope">The names that it may use.</param>
    /// <param name="diagnostics">Where an error goes.</param>
    /// <returns>The expression, or null where there was an error.</returns>
    public static SigningExpression? Parse(YamlScalar source, SigningScope scope, DiagnosticBag diagnostics)
    {
        if (source.Value.Length > Longest)
        {
            diagnostics.Report(DiagnosticRules.SigningTooLarge, source.Span, $"it has more than {Longest} characters");
            return null;
        }

        var parser = new SigningExpressionParser(source, scope, diagnostics);
        var expression = parser.ParseSum();
        return expression is null || parser._token.Kind == SigningTokenKind.End ? expression : parser.Unexpected("\"+\" or the end");
    }

    /// <summary>Parses an expression whose value is sent: it must be text, and no secret may be readable in it.</summary>
    /// <param name="source">The expression as it stands in the contract.</param>
    /// <param name="scope">The names that it may use.</param>
    /// <param name="diagnostics">Where an error goes.</param>
    /// <returns>The expression, or null where there was an error.</returns>
    public static SigningExpression? ParseSent(YamlScalar source, SigningScope scope, DiagnosticBag diagnostics)
    {
        var expression = Parse(source, scope, diagnostics);
        if (expression is null)
        {
            return null;
        }

        if (!Fits(expression.Type, SigningType.Text))
        {
            diagnostics.Report(DiagnosticRules.SigningType, expression.Span, "A value that is sent", Describe(SigningType.Text), Describe(expression.Type), Hint(expression.Type));
            return null;
        }

        if (FindReadableSecret(expression) is not { } secret)
        {
            return expression;
        }

        diagnostics.Report(DiagnosticRules.SecretInTheClear, secret.Span, secret.Name);
        return null;
    }

    private static CredentialExpression? FindReadableSecret(SigningExpression expression) => !expression.IsSecret ? null : expression switch
    {
        CredentialExpression credential => credential,
        LetExpression let => FindReadableSecret(let.Value),
        ConcatExpression concat => concat.Parts.Select(FindReadableSecret).FirstOrDefault(secret => secret is not null),
        CallExpression call => call.Arguments.Select(FindReadableSecret).FirstOrDefault(secret => secret is not null),
        _ => null,
    };

    private static LiteralExpression? AsLiteral(SigningExpression expression) => expression is LetExpression let ? AsLiteral(let.Value) : expression as LiteralExpression;

    private static bool Fits(SigningType actual, SigningType expected) => actual == expected || (actual, expected) switch
    {
        (SigningType.Number, SigningType.Text or SigningType.Bytes) => true,
        (SigningType.Text, SigningType.Bytes) => true,
        _ => false,
    };

    private static string Describe(SigningType type) => type switch
    {
        SigningType.Text => "text",
        SigningType.Bytes => "bytes",
        SigningType.Number => "a number",
        SigningType.Pairs => "a set of pairs",
        _ => "a time",
    };

    private static string Hint(SigningType type) => type switch
    {
        SigningType.Bytes => " Say how they are written: hex(…), HEX(…) or base64(…).",
        SigningType.Time => " Say how it is written: unixSeconds(…), unixMillis(…) or utc(…, 'format').",
        SigningType.Pairs => " Say how they are joined: join(…, '&', '=').",
        _ => "",
    };

    private SigningExpression? ParseSum()
    {
        if (++_depth > Deepest)
        {
            return Report(DiagnosticRules.SigningSyntax, _token, "the expression is nested too deeply");
        }

        var start = _token.Start;
        var parts = new List<SigningExpression>();
        do
        {
            if (parts.Count > 0)
            {
                Advance();
            }

            if (ParseTerm() is not { } term)
            {
                return null;
            }

            parts.Add(term);
        }
        while (_token is { Kind: SigningTokenKind.Symbol, Value: "+" });

        _depth--;
        if (parts.Count == 1)
        {
            return parts[0];
        }

        return Concat(parts, start, EndOfLast(), "A part of \"+\"");
    }

    private SigningExpression? Concat(List<SigningExpression> parts, int start, int end, string what)
    {
        var expected = parts[0].Type == SigningType.Pairs ? SigningType.Pairs : SigningType.Text;
        var misfit = parts.Find(part => part.Type is SigningType.Time || (part.Type == SigningType.Pairs) != (expected == SigningType.Pairs));
        return misfit is not null ? ReportType(misfit, what, expected) : Bounded(new ConcatExpression(_source.Part(start, end - start), parts));
    }

    // So that neither evaluator can be made to work on without end.
    private SigningExpression? Bounded(SigningExpression expression)
    {
        var problem = expression.Weight > Heaviest ? $"its value could be more than {Heaviest} times as large as what goes in"
            : expression.Depth > DeepestTree ? $"more than {DeepestTree} expressions stand within each other"
            : null;
        if (problem is null)
        {
            return expression;
        }

        _diagnostics.Report(DiagnosticRules.SigningTooLarge, expression.Span, problem);
        return null;
    }

    private SigningExpression? ParseTerm()
    {
        var start = _token.Start;
        var term = ParseFirst();
        while (term is not null && _token is { Kind: SigningTokenKind.Symbol, Value: "." })
        {
            Advance();
            var name = _token;
            if (name.Kind != SigningTokenKind.Name)
            {
                return Unexpected("the name of a function");
            }

            Advance();
            term = _token is { Kind: SigningTokenKind.Symbol, Value: "(" } ? ParseCall(name, start, term) : NoCall(name);
        }

        return term;
    }

    private SigningExpression? NoCall(SigningToken name) =>
        Report(DiagnosticRules.SigningSyntax, _token, $"\"(\" is due here: what follows a dot is a function; a member of the body is fields.value('{name.Value}')");

    private SigningExpression? ParseTemplate()
    {
        var start = _token.Start;
        var parts = new List<SigningExpression>();
        var text = new System.Text.StringBuilder();
        var textStart = start + 1;
        for (var position = start + 1; position < _source.Value.Length; position++)
        {
            var character = _source.Value[position];
            if (character is '"' or '{')
            {
                if (text.Length > 0 || (character == '"' && parts.Count == 0))
                {
                    parts.Add(new LiteralExpression(_source.Part(textStart, position - textStart), text.ToString()));
                    text.Clear();
                }

                if (character == '"')
                {
                    _token = SigningLexer.Next(_source.Value, position + 1);
                    return parts.Count == 1 && parts[0].Type == SigningType.Text ? parts[0] : Concat(parts, start, position + 1, "A part of a template");
                }

                _token = SigningLexer.Next(_source.Value, position + 1);
                if (ParseSum() is not { } hole)
                {
                    return null;
                }

                if (_token is not { Kind: SigningTokenKind.Symbol, Value: "}" })
                {
                    return Unexpected("\"+\" or \"}\"");
                }

                parts.Add(hole);
                position = _token.Start;
                textStart = position + 1;
            }
            else if (character != '\\')
            {
                text.Append(character);
            }
            else if (++position < _source.Value.Length && SigningLexer.Escaped(_source.Value[position]) is { } escaped)
            {
                text.Append(escaped);
            }
            else
            {
                return Report(DiagnosticRules.SigningSyntax, new SigningToken(SigningTokenKind.Bad, "", position - 1, Math.Min(2, _source.Value.Length - position + 1)), SigningLexer.BadEscape);
            }
        }

        return Report(DiagnosticRules.SigningSyntax, new SigningToken(SigningTokenKind.Bad, "", start, _source.Value.Length - start), "the text has no closing quote");
    }

    private SigningExpression? ParseFirst()
    {
        var token = _token;
        switch (token)
        {
            case { Kind: SigningTokenKind.Text }:
                Advance();
                return new LiteralExpression(_source.Part(token.Start, token.Length), token.Value);
            case { Kind: SigningTokenKind.Number }:
                Advance();
                return new LiteralExpression(_source.Part(token.Start, token.Length), SigningType.Number, token.Value);
            case { Kind: SigningTokenKind.Name }:
                Advance();
                return _token is { Kind: SigningTokenKind.Symbol, Value: "(" } ? ParseCall(token, token.Start, receiver: null) : ParseName(token);
            case { Kind: SigningTokenKind.Symbol, Value: "\"" }:
                return ParseTemplate();
            case { Kind: SigningTokenKind.Symbol, Value: "(" }:
                Advance();
                return ParseSum() is { } sum && Expect(")", "\"+\" or \")\"") ? sum : null;
            default:
                return Unexpected("a name, a call, a number or a text in quotes");
        }
    }

    private SigningExpression? ParseName(SigningToken name)
    {
        if (_pairs is not null)
        {
            return name.Value is ItemName or ItemValue
                ? new ItemExpression(_source.Part(name.Start, name.Length), name.Value == ItemName, _pairs.IsSecret)
                : Report(DiagnosticRules.SigningName, name, "value", name.Value, $" What is evaluated for each pair has only \"{ItemName}\" and \"{ItemValue}\".");
        }

        if (_scope.Find(name.Value, _source.Part(name.Start, name.Length)) is { } found)
        {
            return found;
        }

        return _scope.IsBroken(name.Value) ? null : Report(DiagnosticRules.SigningName, name, "value", name.Value, new UnknownNameHint(_source.Value, name, _token, _scope.Names));
    }

    private SigningExpression? ParseCall(SigningToken name, int start, SigningExpression? receiver)
    {
        if (!SigningFunctions.All.TryGetValue(name.Value, out var overloads))
        {
            Report(DiagnosticRules.SigningName, name, "function", name.Value, Spelling.DidYouMean(name.Value, SigningFunctions.All.Keys));
            return null;
        }

        Advance();
        var arguments = new List<SigningExpression>();
        if (receiver is not null)
        {
            arguments.Add(receiver);
        }

        var written = arguments.Count;
        while (_token is not { Kind: SigningTokenKind.Symbol, Value: ")" })
        {
            if (arguments.Count > written && !Expect(",", "\"+\", \",\" or \")\""))
            {
                return null;
            }

            var outer = _pairs;
            _pairs = overloads[0].ParameterAt(arguments.Count).Form == SigningForm.Item && arguments.Count > 0 ? arguments[0] : outer;
            var argument = ParseSum();
            _pairs = outer;
            if (argument is null)
            {
                return null;
            }

            arguments.Add(argument);
        }

        var end = _token.Start + 1;
        Advance();

        // Functions of one name differ in their first parameter.
        var function = overloads.FirstOrDefault(candidate => arguments.Count > 0 && Fits(arguments[0].Type, candidate.Parameters[0].Type)) ?? overloads[0];
        if (!function.Takes(arguments.Count))
        {
            return Report(DiagnosticRules.SigningArguments, name, name.Value, function.Arity, arguments.Count);
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            var parameter = function.ParameterAt(i);
            if (!Fits(arguments[i].Type, parameter.Type))
            {
                return ReportType(arguments[i], $"Argument {i + 1} of {name.Value}", parameter.Type);
            }

            if (parameter.Form != SigningForm.Literal)
            {
                continue;
            }

            // Whatever the literal was named, it is the literal that both evaluators see.
            var literal = AsLiteral(arguments[i]);
            if ((literal is null ? parameter.Type == SigningType.Number ? "it must be a number" : "it must be a text in quotes" : parameter.Check(literal.Value)) is { } problem)
            {
                _diagnostics.Report(DiagnosticRules.SigningSyntax, arguments[i].Span, $"argument {i + 1} of {name.Value} can't be used, {problem}");
                return null;
            }

            arguments[i] = literal!;
        }

        return function.Between is { } between
            ? Concat([.. arguments.SelectMany((argument, index) => index == 0 ? [argument] : new[] { new LiteralExpression(argument.Span, between), argument })], start, end, $"An argument of {name.Value}")
            : Bounded(new CallExpression(_source.Part(start, end - start), function, arguments));
    }

    private SigningExpression? ReportType(SigningExpression misfit, string what, SigningType expected)
    {
        _diagnostics.Report(DiagnosticRules.SigningType, misfit.Span, what, Describe(expected), Describe(misfit.Type), Hint(misfit.Type));
        return null;
    }

    private bool Expect(string symbol, string expected)
    {
        if (_token.Kind == SigningTokenKind.Symbol && _token.Value == symbol)
        {
            Advance();
            return true;
        }

        Unexpected(expected);
        return false;
    }

    private void Advance() => _token = SigningLexer.Next(_source.Value, _token.Start + _token.Length);

    // The token just behind has been cut already; what ends before it, with blanks trimmed, is the last one.
    private int EndOfLast() => _source.Value.Substring(0, _token.Start).TrimEnd().Length;

    private SigningExpression? Unexpected(string expected) => _token.Kind == SigningTokenKind.Bad
        ? Report(DiagnosticRules.SigningSyntax, _token, _token.Value)
        : Report(DiagnosticRules.SigningSyntax, _token, $"{expected} is due here, not {(_token.Kind == SigningTokenKind.End ? _token.Value : $"\"{_token.Value}\"")}");

    private SigningExpression? Report(DiagnosticRule rule, SigningToken token, params object[] arguments)
    {
        _diagnostics.Report(rule, _source.Part(token.Start, token.Length), arguments);
        return null;
    }
}
