package crosscheck.cause;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlInfo;
import org.apache.commons.jexl3.parser.ASTAddNode;
import org.apache.commons.jexl3.parser.ASTAndNode;
import org.apache.commons.jexl3.parser.ASTArrayLiteral;
import org.apache.commons.jexl3.parser.ASTDivNode;
import org.apache.commons.jexl3.parser.ASTEQNode;
import org.apache.commons.jexl3.parser.ASTERNode;
import org.apache.commons.jexl3.parser.ASTFalseNode;
import org.apache.commons.jexl3.parser.ASTGENode;
import org.apache.commons.jexl3.parser.ASTGTNode;
import org.apache.commons.jexl3.parser.ASTIdentifier;
import org.apache.commons.jexl3.parser.ASTJexlScript;
import org.apache.commons.jexl3.parser.ASTLENode;
import org.apache.commons.jexl3.parser.ASTLTNode;
import org.apache.commons.jexl3.parser.ASTModNode;
import org.apache.commons.jexl3.parser.ASTMulNode;
import org.apache.commons.jexl3.parser.ASTNENode;
import org.apache.commons.jexl3.parser.ASTNRNode;
import org.apache.commons.jexl3.parser.ASTNotNode;
import org.apache.commons.jexl3.parser.ASTNullLiteral;
import org.apache.commons.jexl3.parser.ASTNumberLiteral;
import org.apache.commons.jexl3.parser.ASTOrNode;
import org.apache.commons.jexl3.parser.ASTReferenceExpression;
import org.apache.commons.jexl3.parser.ASTSWNode;
import org.apache.commons.jexl3.parser.ASTStringLiteral;
import org.apache.commons.jexl3.parser.ASTSubNode;
import org.apache.commons.jexl3.parser.ASTTernaryNode;
import org.apache.commons.jexl3.parser.ASTTrueNode;
import org.apache.commons.jexl3.parser.ASTUnaryMinusNode;
import org.apache.commons.jexl3.parser.JexlNode;
import org.apache.commons.jexl3.parser.Parser;
import org.apache.commons.jexl3.parser.StringProvider;

/**
 * The syntax of predicates: of all that the library can parse, what compares and computes.
 *
 * <p>What has a term here is allowed, so that what a later version of the library adds is refused.
 * The library parses and calculates; nothing of it that could call or change something is there.
 */
final class Syntax {

  private static final JexlFeatures NOTHING_BUT_LISTS =
      JexlFeatures.createNone().structuredLiteral(true);

  /** What the parts of a node come to. */
  private static final Map<Class<? extends JexlNode>, Function<List<Term>, Term>> TERMS =
      Map.ofEntries(
          entry(ASTTrueNode.class, parts -> Term.always(true)),
          entry(ASTFalseNode.class, parts -> Term.always(false)),
          entry(ASTNullLiteral.class, parts -> Term.always(null)),
          entry(ASTReferenceExpression.class, parts -> parts.get(0)),
          entry(ASTArrayLiteral.class, Term::list),
          entry(ASTAndNode.class, parts -> Term.decided(parts, /* all= */ true)),
          entry(ASTOrNode.class, parts -> Term.decided(parts, /* all= */ false)),
          entry(ASTNotNode.class, parts -> fields -> !parts.get(0).holds(fields)),
          entry(ASTTernaryNode.class, Syntax::choice),
          entry(ASTEQNode.class, deciding(Term::areSame)),
          entry(ASTNENode.class, deciding((one, other) -> !Term.areSame(one, other))),
          entry(ASTERNode.class, deciding(Term::isIn)),
          entry(ASTNRNode.class, deciding((value, list) -> !Term.isIn(value, list))),
          entry(ASTSWNode.class, deciding(Term::beginsWith)),
          entry(ASTLTNode.class, computing(Term.ARITHMETIC::lessThan)),
          entry(ASTLENode.class, computing(Term.ARITHMETIC::lessThanOrEqual)),
          entry(ASTGTNode.class, computing(Term.ARITHMETIC::greaterThan)),
          entry(ASTGENode.class, computing(Term.ARITHMETIC::greaterThanOrEqual)),
          entry(ASTAddNode.class, computing(Term.ARITHMETIC::add)),
          entry(ASTSubNode.class, computing(Term.ARITHMETIC::subtract)),
          entry(ASTMulNode.class, computing(Term.ARITHMETIC::multiply)),
          entry(ASTDivNode.class, computing(Term.ARITHMETIC::divide)),
          entry(ASTModNode.class, computing(Term.ARITHMETIC::mod)),
          entry(
              ASTUnaryMinusNode.class,
              parts -> Term.computed(Term.ARITHMETIC::subtract, Term.always(0), parts.get(0))));

  /** Without braces and backquotes, on which the library's parser may spend for ever. */
  private static final Pattern CHARACTERS =
      Pattern.compile("[A-Za-z0-9_\\s'\"()\\[\\]!=<>&|+*/%?:,.^~-]*");

  private static final int MOST_BRACKETS = 30;

  private Syntax() {}

  /**
   * Parses an expression.
   *
   * @throws IllegalArgumentException if it has other characters than an expression, or too many
   *     brackets in each other, if it is not one expression of what is allowed, or names something
   *     else than a field
   * @throws JexlException if it is none at all, and {@link NumberFormatException}
   */
  static Term parse(String text, Set<String> fields) {
    requireCharacters(text);
    ASTJexlScript script =
        new Parser(new StringProvider(";"))
            .parse(new JexlInfo("predicate", 1, 1), NOTHING_BUT_LISTS, text, null);
    if (script.jjtGetNumChildren() != 1) {
      throw new IllegalArgumentException("must be one expression");
    }
    return term(script.jjtGetChild(0), fields);
  }

  /**
   * Throws {@link IllegalArgumentException} if a text has other characters than an expression, or
   * brackets in each other that are too many for the parser's stack.
   */
  private static void requireCharacters(String text) {
    if (!CHARACTERS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "must only compare and compute, which needs no other characters than " + CHARACTERS);
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '(' || character == '[') {
        depth++;
      } else if (character == ')' || character == ']') {
        depth--;
      }
      if (depth > MOST_BRACKETS) {
        throw new IllegalArgumentException(
            "must not have more than %d brackets in each other".formatted(MOST_BRACKETS));
      }
    }
  }

  private static Term term(JexlNode node, Set<String> fields) {
    // Declarations and name spaces are identifiers as well.
    if (node instanceof ASTIdentifier name && name.getClass().equals(ASTIdentifier.class)) {
      String field = name.getName();
      if (!fields.contains(field)) {
        throw new IllegalArgumentException(
            "must read one of %s, reads \"%s\"".formatted(fields, field));
      }
      return values -> values.get(field);
    }
    if (node instanceof ASTNumberLiteral number) {
      return Term.always(number.getLiteral());
    }
    if (node instanceof ASTStringLiteral text) {
      return Term.always(text.getLiteral());
    }
    List<Term> parts = new ArrayList<>();
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      parts.add(term(node.jjtGetChild(i), fields));
    }
    Function<List<Term>, Term> term = TERMS.get(node.getClass());
    if (term == null) {
      throw new IllegalArgumentException(
          "must only compare and compute, does more at column " + node.jexlInfo().getColumn());
    }
    return term.apply(parts);
  }

  private static Function<List<Term>, Term> deciding(BiPredicate<Object, Object> decision) {
    return parts -> fields -> decision.test(parts.get(0).value(fields), parts.get(1).value(fields));
  }

  private static Function<List<Term>, Term> computing(BinaryOperator<Object> operator) {
    return parts -> Term.computed(operator, parts.get(0), parts.get(1));
  }

  private static Term choice(List<Term> parts) {
    if (parts.size() != 3) {
      throw new IllegalArgumentException("must have ? and :, each with something after it");
    }
    return fields -> parts.get(parts.get(0).holds(fields) ? 1 : 2).value(fields);
  }
}
