# Libraries inside the program

Made by the build from what the libraries say about themselves: `mvn verify` writes `app/target/licences.md` and refuses
a licence that is not allowed. Versions stand in the parent `pom.xml`. "or" means that we may choose.

| library | licence | home |
|---|---|---|
<#list dependencyMap as entry>
| ${entry.key.groupId}:${entry.key.artifactId} | ${entry.value?sort?join(" or ")} | <${entry.key.url!}> |
</#list>

The typeface is Inter under OFL-1.1, in a copy under another name; its licence lies beside the font files.
