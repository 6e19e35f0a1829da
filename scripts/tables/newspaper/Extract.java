import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.PrintWriter;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes words.txt (word, count) and bigrams.txt (word, word, count) from HanLP's portable package.
 *
 *   javac -cp hanlp-portable-1.8.4.jar Extract.java && java -cp hanlp-portable-1.8.4.jar:. Extract
 */
public class Extract {
  static int[] base;
  static int[] check;
  static final List<String> keys = new ArrayList<>();
  static char[] alphabet;

  /** The words below one node of the dictionary's double-array trie. */
  static void collect(int node, StringBuilder prefix) {
    if (node < base.length && node == check[node] && base[node] < 0) keys.add(prefix.toString());
    for (char c : alphabet) {
      int next = node + c + 1;
      if (next >= check.length || check[next] != node) continue;
      prefix.append(c);
      collect(base[next], prefix);
      prefix.setLength(prefix.length() - 1);
    }
  }

  static int[] ints(Class<?> owner, String name, Object of) throws Exception {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return (int[]) field.get(of);
  }

  public static void main(String[] args) throws Exception {
    HanLP.Config.CoreDictionaryPath = "data/dictionary/CoreNatureDictionary.mini.txt";
    int size = CoreDictionary.trie.size();
    base = ints(DoubleArrayTrie.class, "base", CoreDictionary.trie);
    check = ints(DoubleArrayTrie.class, "check", CoreDictionary.trie);
    StringBuilder characters = new StringBuilder();
    char[][] ranges = {{0x20, 0x7e}, {0x2000, 0x26ff}, {0x3000, 0x30ff}, {0x4e00, 0x9faf}, {0xff00, 0xffee}};
    for (char[] range : ranges) for (char c = range[0]; c <= range[1]; c++) characters.append(c);
    alphabet = characters.toString().toCharArray();
    collect(base[0], new StringBuilder());
    String[] words = new String[size];
    try (PrintWriter out = new PrintWriter("words.txt", "UTF-8")) {
      for (String key : keys) {
        int id = CoreDictionary.trie.exactMatchSearch(key);
        if (id < 0) continue;
        words[id] = key;
        out.println(key + "\t" + CoreDictionary.get(id).totalFrequency);
      }
    }
    CoreBiGramTableDictionary.getBiFrequency("我", "们");
    int[] start = ints(CoreBiGramTableDictionary.class, "start", null);
    int[] pair = ints(CoreBiGramTableDictionary.class, "pair", null);
    try (PrintWriter out = new PrintWriter("bigrams.txt", "UTF-8")) {
      for (int word = 0; word < size; word++) {
        int end = word + 1 < start.length ? start[word + 1] : start[word];
        for (int at = start[word]; at < end; at++)
          out.println(words[word] + "\t" + words[pair[2 * at]] + "\t" + pair[2 * at + 1]);
      }
    }
  }
}
