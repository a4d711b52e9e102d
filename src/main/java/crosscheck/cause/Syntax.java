package crosscheck.cause;

import java.util.Set;
import java.util.regex.Pattern;
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

/**
 * The syntax of predicates: of all that the library could parse, what compares and computes.
 *
 * <p>It is a list of what is allowed, so that what a later version of the library adds is refused.
 */
final class Syntax {

  private static final Set<Class<? extends JexlNode>> ALLOWED =
      Set.of(
          ASTReferenceExpression.class,
          ASTIdentifier.class,
          ASTNumberLiteral.class,
          ASTStringLiteral.class,
          ASTTrueNode.class,
          ASTFalseNode.class,
          ASTNullLiteral.class,
          ASTArrayLiteral.class,
          ASTAndNode.class,
          ASTOrNode.class,
          ASTNotNode.class,
          ASTTernaryNode.class,
          ASTEQNode.class,
          ASTNENode.class,
          ASTLTNode.class,
          ASTLENode.class,
          ASTGTNode.class,
          ASTGENode.class,
          ASTERNode.class,
          ASTNRNode.class,
          ASTSWNode.class,
          ASTAddNode.class,
          ASTSubNode.class,
          ASTMulNode.class,
          ASTDivNode.class,
          ASTModNode.class,
          ASTUnaryMinusNode.class);

  /** Without braces and backquotes, on which the library's parser may spend for ever. */
  private static final Pattern CHARACTERS =
      Pattern.compile("[A-Za-z0-9_\\s'\"()\\[\\]!=<>&|+*/%?:,.^~-]*");

  private static final int MOST_BRACKETS = 30;

  private Syntax() {}

  /**
   * Throws {@link IllegalArgumentException} if a text has other characters than an expression, or
   * brackets in each other that are too many for the parser's stack.
   */
  static void requireCharacters(String text) {
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

  /**
   * Throws {@link IllegalArgumentException} if a parsed text is not one expression of what is
   * allowed, or names something else than a field.
   */
  static void requirePlain(ASTJexlScript script, Set<String> fields) {
    if (script.jjtGetNumChildren() != 1) {
      throw new IllegalArgumentException("must be one expression");
    }
    require(script.jjtGetChild(0), fields);
  }

  private static void require(JexlNode node, Set<String> fields) {
    if (!ALLOWED.contains(node.getClass())) {
      throw new IllegalArgumentException(
          "must only compare and compute, does more at column " + node.jexlInfo().getColumn());
    }
    if (node instanceof ASTIdentifier name && !fields.contains(name.getName())) {
      throw new IllegalArgumentException(
          "must read one of %s, reads \"%s\"".formatted(fields, name.getName()));
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      require(node.jjtGetChild(i), fields);
    }
  }
}
