/** What each shell has to be told. The words come from `switchboard __complete`, one a line: the word, a tab, what it is. */
export const completionScripts = {
  bash: `# Completes switchboard in bash. To have it in every shell, add to ~/.bashrc:
#   eval "$(switchboard completion bash)"
_switchboard() {
  local line="\${COMP_LINE:0:COMP_POINT}" words word prefix=''
  read -ra words <<< "$line"
  [[ "$line" == *[[:space:]] ]] && words+=('')
  word="\${words[\${#words[@]}-1]}"
  # Readline takes a colon for the end of a word and replaces only what stands behind it.
  [[ "$COMP_WORDBREAKS" == *:* && "$word" == *:* ]] && prefix="\${word%"\${word##*:}"}"
  COMPREPLY=()
  while IFS=$'\\t' read -r word _; do
    COMPREPLY+=("\${word#"$prefix"}")
  done < <("\${words[0]}" __complete -- "\${words[@]:1}" 2>/dev/null)
}
complete -o default -F _switchboard switchboard
`,
  zsh: `#compdef switchboard
# Completes switchboard in zsh. To have it in every shell, add to ~/.zshrc after compinit:
#   eval "$(switchboard completion zsh)"
_switchboard() {
  local -a found
  found=("\${(@f)$("\${words[1]}" __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  found=("\${(@)found%%$'\\t'*}")
  found=(\${found:#})
  if (( $#found )); then compadd -a found; else _files; fi
}
if [[ "$funcstack[1]" == _switchboard ]]; then _switchboard "$@"; else compdef _switchboard switchboard; fi
`,
  fish: `# Completes switchboard in fish. To have it in every shell:
#   switchboard completion fish > ~/.config/fish/completions/switchboard.fish
complete -c switchboard -f -a '(switchboard __complete -- (commandline -opc)[2..] "$(commandline -ct)" 2>/dev/null)'
complete -c switchboard -n '__fish_seen_subcommand_from import' -F
`,
} as const;
