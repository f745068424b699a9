package com.erpsmartcloud.privacy.policy;

import java.util.ArrayList;
import java.util.List;

/// What one version says and another does not, paragraph by paragraph.
public final class Difference {

    private Difference() {}

    public enum Mark {
        SAME,
        ADDED,
        REMOVED
    }

    public record Line(Mark mark, Paragraph paragraph) {}

    /// A paragraph whose words changed is removed and added. The fewest marks that explain it.
    ///
    /// @return in reading order; what was removed stands before what came in its place
    public static List<Line> between(List<Paragraph> before, List<Paragraph> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        before.get(i).equals(after.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Mark.SAME, after.get(j++)));
                i++;
            } else if (j == after.size()
                    || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Mark.REMOVED, before.get(i++)));
            } else {
                lines.add(new Line(Mark.ADDED, after.get(j++)));
            }
        }
        return List.copyOf(lines);
    }
}
